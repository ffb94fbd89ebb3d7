import type { Decimal } from '../value/decimal.ts';
import type { Basis } from '../value/fact.ts';
import type { Finding } from '../value/finding.ts';
import type { Period, PlainDate } from '../value/period.ts';

/** How loudly something is said: colour on a terminal and in HTML; notes and lists say it with a word or sign as well. */
export type Tone = 'plain' | 'muted' | 'good' | 'warn' | 'bad';

type CellValue =
  | { readonly kind: 'text'; readonly value: string }
  /** Exact; the renderer rounds once, to the cent or to `places`. `currency` is shown where the column does not say it. */
  | {
      readonly kind: 'money';
      readonly value: Decimal | null;
      readonly currency?: string;
      readonly places?: number;
      readonly signed?: boolean;
    }
  /** A range of money: both ends are shown. */
  | {
      readonly kind: 'range';
      readonly low: Decimal;
      readonly high: Decimal;
      readonly currency?: string;
      readonly places?: number;
    }
  /** 0..1; null where it has no meaning. `signed` shows a plus for changes. */
  | { readonly kind: 'share'; readonly value: number | null; readonly signed?: boolean }
  | {
      readonly kind: 'number';
      readonly value: number | null;
      readonly places?: number;
      readonly signed?: boolean;
    }
  | { readonly kind: 'date'; readonly value: PlainDate | null }
  /** A small row of numbers drawn as a sparkline. */
  | { readonly kind: 'spark'; readonly values: readonly number[] };

/** One typed value to show. `basis` other than `known` is made visible in every format; `note` is a short remark beside it. */
export type Cell = CellValue & { readonly basis?: Basis; readonly tone?: Tone; readonly note?: string };

export type Column = {
  readonly title: string;
  /** Numbers stand to the right. */
  readonly align?: 'left' | 'right';
  /** The first to be dropped when a terminal is narrow: 0 (or absent) never, higher goes earlier. */
  readonly weight?: number;
  /** Long texts are wrapped instead of cut where space is scarce: for columns of sentences. */
  readonly wrap?: boolean;
  /** Its shares are drawn as bars of a whole as well. */
  readonly bars?: true;
};

/** What is drawn, by meaning, so that SVG, a terminal bar or a native slide chart can be made of it. */
export type Chart = {
  readonly title: string;
  /** One sentence that says what it shows, for those who do not see it. */
  readonly alt: string;
} & (
  | {
      readonly kind: 'bars';
      readonly unit: 'money' | 'share' | 'number';
      readonly bars: readonly {
        readonly label: string;
        readonly value: number;
        readonly tone?: Tone;
        readonly basis?: Basis;
      }[];
      readonly limits?: readonly { readonly value: number; readonly label: string }[];
    }
  /** A cumulative curve: x and y are shares 0..1. */
  | {
      readonly kind: 'curve';
      readonly points: readonly (readonly [number, number])[];
      readonly xTitle: string;
      readonly yTitle: string;
    }
  | {
      readonly kind: 'line';
      readonly unit: 'money' | 'share' | 'number';
      readonly labels: readonly string[];
      readonly series: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
    }
  | {
      readonly kind: 'bridge';
      readonly unit: 'money';
      readonly steps: readonly { readonly label: string; readonly value: number; readonly total?: boolean }[];
    }
  | {
      readonly kind: 'bubbles';
      readonly xTitle: string;
      readonly yTitle: string;
      /** What the axes measure; `number` when absent. */
      readonly xUnit?: 'money' | 'share' | 'number';
      readonly yUnit?: 'money' | 'share' | 'number';
      readonly bubbles: readonly {
        readonly label: string;
        readonly x: number;
        readonly y: number;
        readonly size: number;
      }[];
    }
  | {
      readonly kind: 'heat';
      /** What the values measure; `number` when absent. */
      readonly unit?: 'money' | 'share' | 'number';
      readonly rows: readonly string[];
      readonly columns: readonly string[];
      readonly values: readonly (readonly (number | null)[])[];
    }
);

/** A node of a tree: who or what it is, and what else is worth saying of it in the same line. */
export type TreeNode = {
  readonly cell: Cell;
  readonly cells?: readonly Cell[];
  readonly children?: readonly TreeNode[];
};

/** A piece of a page. `prose` holds text people typed in files: Markdown, untrusted. */
export type Block =
  | { readonly kind: 'section'; readonly title: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'prose'; readonly markdown: string }
  | { readonly kind: 'note'; readonly tone: Tone; readonly text: string }
  | {
      readonly kind: 'figures';
      readonly items: readonly { readonly label: string; readonly cell: Cell; readonly change?: Cell }[];
    }
  | {
      readonly kind: 'table';
      readonly title?: string;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Cell[])[];
      readonly total?: readonly Cell[];
      /** What the rows rest on: "58 of 61 clients used; 3 left out (no margin)". */
      readonly base: string;
      /** Said instead of an empty table. */
      readonly empty?: string;
    }
  | {
      readonly kind: 'checklist';
      readonly items: readonly {
        readonly done: boolean;
        readonly text: string;
        readonly cells?: readonly Cell[];
        readonly tone?: Tone;
      }[];
      readonly empty?: string;
    }
  | {
      readonly kind: 'grid';
      readonly title: string;
      readonly rows: readonly string[];
      readonly columns: readonly string[];
      readonly cells: readonly (readonly (readonly (string | Cell)[])[])[];
      /** So many of the first rows (the greatest on top) and columns are steps of two scales: Markdown draws their field too. */
      readonly scale?: { readonly rows: number; readonly columns: number };
    }
  /** `drawn`: Markdown shows it as a diagram too. */
  | { readonly kind: 'tree'; readonly nodes: readonly TreeNode[]; readonly drawn?: true }
  | {
      readonly kind: 'timeline';
      readonly items: readonly { readonly date: PlainDate; readonly text: string; readonly tone?: Tone }[];
    }
  | { readonly kind: 'chart'; readonly chart: Chart }
  /** Findings already put into words. */
  | {
      readonly kind: 'findings';
      readonly items: readonly { readonly finding: Finding; readonly text: string }[];
      readonly empty?: string;
    };

/**
 * What every result says of itself. JSON prints it as the envelope around `data`; the other formats print
 * period, measure, currency and day under the title, so a subtitle need not repeat them.
 */
export type Head = {
  readonly command: string;
  readonly today: PlainDate;
  readonly period: Period | null;
  readonly currency: string;
  readonly measure: 'margin' | 'revenue' | null;
  readonly base: Readonly<Record<string, unknown>>;
};

/** A day of a page, as a calendar keeps it. */
export type CalendarDay = {
  /** The same whenever it is written anew, so that a calendar that reads it again moves the day instead of adding one. */
  readonly uid: string;
  readonly date: PlainDate;
  readonly title: string;
  readonly text: string;
  readonly category: string;
  /** It is closed: a calendar that has it from before takes it away. */
  readonly cancelled?: true;
};

/**
 * A result as a value: one page of typed cells between a thought and a format. `data` is the JSON contract;
 * of several pages, JSON prints only the first, whose `data` holds the whole result.
 */
export type Page = {
  readonly title: string;
  readonly subtitle?: string;
  readonly head: Head;
  readonly data: unknown;
  readonly blocks: readonly Block[];
  /** What stands in place of the blocks where the page is a sheet to print and write on: in Markdown. */
  readonly sheet?: readonly Block[];
  /** Its days, for the formats of calendars; absent where a page is about none. */
  readonly calendar?: readonly CalendarDay[];
};
