import { type Reading, Total } from '../ledger/total.ts';

/** The revenue of one client by currency and the text of the channel. Most clients have one of each, so that the last is at hand. */
export class ByChannel {
  readonly totals = new Map<string, Map<string, Total>>();
  private currency = '';
  private channel: string | undefined;
  private total = new Total();

  add(currency: string, channel: string, revenue: Reading): void {
    if (channel !== this.channel || currency !== this.currency) {
      const channels = this.totals.get(currency) ?? new Map<string, Total>();
      this.totals.set(currency, channels);
      this.total = channels.get(channel) ?? new Total();
      channels.set(channel, this.total);
      this.channel = channel;
      this.currency = currency;
    }
    this.total.add(revenue);
  }
}
