import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components';
import { X } from 'lucide-react';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';

export interface ToastMessage {
  /** What happened: „Срокът на „Платформа за отворени данни“ е преместен“. */
  text: string;
  /** Usually Undo. */
  action?: { label: string; hint?: string; onAction: () => void };
  /** An error stays until it is closed. */
  isError?: boolean;
}

/** Long enough to read and to reach for Undo; it waits while the pointer or the focus is on it. */
const shownForMs = 8_000;

/** One for the application; anything may `show`. Gives back a function that takes the message away. */
export function createToaster() {
  const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });
  return {
    queue,
    show(message: ToastMessage): () => void {
      const key = queue.add(message, message.isError ? {} : { timeout: shownForMs });
      return () => queue.close(key);
    },
  };
}
export type Toaster = ReturnType<typeof createToaster>;

export interface ToastRegionProps {
  toaster: Toaster;
  label: string;
  closeLabel: string;
}

export function ToastRegion({ toaster, label, closeLabel }: ToastRegionProps) {
  return (
    <AriaToastRegion
      queue={toaster.queue}
      aria-label={label}
      className="fixed bottom-4 left-1/2 z-50 flex w-max max-w-[calc(100vw-32px)] -translate-x-1/2 flex-col items-center gap-2 rounded-lg"
    >
      {({ toast }) => (
        <AriaToast
          toast={toast}
          className={`flex max-w-140 items-center gap-3 rounded-lg py-1.5 pr-1.5 pl-3.5 shadow-high ${
            toast.content.isError ? 'bg-danger text-danger-ink' : 'bg-ink text-paper'
          }`}
        >
          <ToastContent className="min-w-0">
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action && (
            <AriaButton
              onPress={() => {
                toast.content.action?.onAction();
                toaster.queue.close(toast.key);
              }}
              className="inline-flex min-h-7 shrink-0 cursor-default items-center gap-2 rounded-md px-2 font-semibold underline underline-offset-3 outline-offset-0 outline-current hover:bg-current/15"
            >
              {toast.content.action.label}
              {toast.content.action.hint && <Kbd onAccent>{toast.content.action.hint}</Kbd>}
            </AriaButton>
          )}
          <AriaButton
            slot="close"
            aria-label={closeLabel}
            className="grid size-7 shrink-0 place-items-center rounded-md outline-offset-0 outline-current hover:bg-current/15"
          >
            <Icon shape={X} size={14} />
          </AriaButton>
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}
