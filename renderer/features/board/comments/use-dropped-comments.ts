import type { DragEvent } from 'react';
import { commentsExtension } from '#shared/model/comment-format.ts';

const bringsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');
const isComments = ({ name }: File) => name.toLowerCase().endsWith(commentsExtension);

/**
 * For a whole screen: files of comments are read wherever they are dropped, also over a place for other files; anything else
 * is read only where no place took it, and then refused in words.
 */
export function useDroppedComments(read: (files: readonly File[]) => void) {
  return {
    onDragOver: (event: DragEvent) => {
      if (event.defaultPrevented || !bringsFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    },
    onDropCapture: (event: DragEvent) => {
      const comments = [...event.dataTransfer.files].filter(isComments);
      if (comments.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      read(comments);
    },
    onDrop: (event: DragEvent) => {
      if (event.defaultPrevented || !bringsFiles(event)) return;
      event.preventDefault();
      read([...event.dataTransfer.files]);
    },
  };
}
