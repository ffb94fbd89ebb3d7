/** The texts of the package's templates, read beforehand: name → text. */
export type Templates = ReadonlyMap<string, string>;

/** The text of a template that must be there. */
export const templateOf = (templates: Templates, name: string): string => {
  const text = templates.get(name);
  if (text === undefined) throw new Error(`the template ${name} was not read`);
  return text;
};

/** Fills `{{slot}}`; a line that is nothing but a slot goes away when its value is empty. */
export const fillSlots = (text: string, slots: Readonly<Record<string, string>>): string =>
  text
    .replace(/^\{\{(\w+)\}\}\n/gm, (line, name: string) => (slots[name] === '' ? '' : line))
    .replace(/\{\{(\w+)\}\}/g, (slot, name: string) => slots[name] ?? slot);
