import { type Reading, Total } from '../ledger/total.ts';

/** The revenue of one client by the text of the channel. Most clients have one channel, so that the last is at hand. */
export class ByChannel {
  readonly totals = new Map<string, Total>();
  private channel: string | undefined;
  private total = new Total();

  add(channel: string, revenue: Reading): void {
    if (channel !== this.channel) {
      this.total = this.totals.get(channel) ?? new Total();
      this.totals.set(channel, this.total);
      this.channel = channel;
    }
    this.total.add(revenue);
  }
}
