/**
 * Puts a text on the clipboard and tells whether it is there. By the event of copying: that asks for no permission, and
 * permissions are denied to every page (Electron's checklist).
 */
export function copyText(text: string): boolean {
  let isCopied = false;
  const onCopy = (event: ClipboardEvent) => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    // A dialog listens too, and would copy what is selected in it.
    event.stopImmediatePropagation();
    isCopied = true;
  };
  document.addEventListener('copy', onCopy, { capture: true, once: true });
  // oxlint-disable-next-line typescript/no-deprecated -- the way that is not deprecated asks for a permission
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return isCopied;
}
