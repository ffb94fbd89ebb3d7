/** The text under each heading of a body, without its layout; what stands before the first is under ''. */
export const headingsOf = (body: string): ReadonlyMap<string, string> => {
  const parts = new Map<string, string>();
  let heading = '';
  let fence = '';
  for (const line of body.split(/\r?\n/)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence)) fence = '';
    const found = fence === '' && mark === '' ? /^ {0,3}#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1] : undefined;
    if (found === undefined) parts.set(heading, `${parts.get(heading) ?? ''} ${line}`);
    else {
      heading = found;
      parts.set(heading, parts.get(heading) ?? '');
    }
  }
  return new Map(
    [...parts]
      .map(([name, text]): [string, string] => [name, text.replace(/\s+/g, ' ').trim()])
      .filter(([name, text]) => name !== '' || text !== ''),
  );
};
