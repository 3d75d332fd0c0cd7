/** Whether a line that a person typed ("Secretary of the Digital Board; D. Petrov") holds a name, in either language. */
export function textMentions(text: string | null, name: { bg: string; en: string }): boolean {
  const typed = (text ?? '').toLocaleLowerCase();
  return [name.bg, name.en].some((one) => one !== '' && typed.includes(one.toLocaleLowerCase()));
}
