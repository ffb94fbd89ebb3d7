const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])[ .]*(?:\.|$)/i;
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"|?*\\/]/;

/** Why a name cannot be a file on every system; undefined when it can. Windows reserves `CON`, also as `con.md`. */
export const fileNameFlaw = (name: string): string | undefined => {
  if (name === '' || name === '.' || name === '..') return 'it is no name';
  if (FORBIDDEN.test(name)) return 'it holds a character that Windows does not allow';
  if (DEVICE.test(name)) return 'Windows reserves it for a device';
  if (/[ .]$/.test(name)) return 'Windows drops a space or dot at its end';
  return undefined;
};
