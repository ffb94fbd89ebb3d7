/**
 * A request that cannot be carried out (usage, configuration, no sales in the period): exit 2 with this
 * sentence. The only exception that is not a bug; `hint` says what to type next.
 */
export class Refusal extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'Refusal';
    this.hint = hint;
  }
}
