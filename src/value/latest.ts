/**
 * Remembers the last answer of a pure function, for callers that ask the same of one thing after another: nothing of
 * what went before is kept. Two questions are the same when all that is given is the very same.
 */
export const latest = <Given extends readonly unknown[], Answer>(
  work: (...given: Given) => Answer,
): ((...given: Given) => Answer) => {
  let last: { readonly given: Given; readonly answer: Answer } | undefined;
  return (...given) => {
    if (
      last?.given.every((each, at) => Object.is(each, given[at])) !== true ||
      last.given.length !== given.length
    )
      last = { given, answer: work(...given) };
    return last.answer;
  };
};
