import type { PlanToolsProps } from '../plan-view.ts';
import { PrintTool } from '../print/print-tool.tsx';
import { ColumnsMenu } from './columns-menu.tsx';

/** What the table has at the end of the toolbar: its columns, and its print. */
export function TableTools(props: PlanToolsProps) {
  return (
    <>
      <ColumnsMenu {...props} />
      <PrintTool what="table" {...props} />
    </>
  );
}
