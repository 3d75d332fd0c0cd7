import { useQuery } from '@tanstack/react-query';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { CitiesPart } from './cities-part.tsx';
import { ContactsPart } from './contacts-part.tsx';
import { EffortPart } from './effort-part.tsx';
import { SolutionsPart } from './solutions-part.tsx';

/** What a programme of this kind needs beside milestones and deliverables, and whatever else is used already. */
export function ProgrammeParts({ programme }: { programme: ProgrammeDetail }) {
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const { data } = useQuery(queries.advisory.parts.queryOptions({ input: { id: programme.id, asOf } }));
  if (data === undefined) return null;
  const { solutions, cities, contacts, effort } = data;
  const isAdvisory = programme.kind === 'advisory';
  const isNetwork = programme.kind === 'network';
  const hasCities = isAdvisory || isNetwork || cities.length > 0;
  return (
    <>
      {(isAdvisory || solutions.length > 0) && <SolutionsPart programme={programme.id} solutions={solutions} />}
      {(programme.kind === 'grant' || effort.length > 0) && <EffortPart programme={programme} effort={effort} />}
      <div className={hasCities ? 'grid gap-x-10 gap-y-7 @min-[1200px]:grid-cols-2' : undefined}>
        {hasCities && <CitiesPart programme={programme.id} cities={cities} />}
        <ContactsPart programme={programme.id} contacts={contacts} />
      </div>
    </>
  );
}
