import { placesIn } from '../../source/place.ts';
import type { Place, Severity } from '../../value/finding.ts';
import { fixesOf } from '../fix.ts';
import type { Rule } from '../rule.ts';
import { titleOf } from '../title.ts';
import { fingerprintsOf, isWhole } from './fingerprint.ts';
import type { Result, Said, Show, Stage } from './result.ts';
import { sentenceOf } from './sentence.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'note' };

/** SARIF 2.1.0, which code scanning and editors read: findings with their rules, as one run of kam. */
export const sarif: Show = (result, stage) => {
  const found = new Map(result.findings.map(({ rule }) => [rule.id, rule]));
  const rules = [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = rules.map(({ id }) => id);
  const fingerprints = fingerprintsOf(result);
  const run = {
    tool: {
      driver: {
        name: 'kam',
        ...(stage.version !== undefined && { version: stage.version }),
        rules: rules.map((rule) => descriptor(rule, stage)),
      },
    },
    language: stage.words.language,
    columnKind: 'utf16CodeUnits',
    results: result.findings.map((said, index) => ({
      ...resultOf(said, stage),
      ...fixOf(said, result, stage),
      ruleIndex: ids.indexOf(said.rule.id),
      partialFingerprints: { 'kamLine/v1': fingerprints[index] },
    })),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
};

/** What viewers show beside a finding: the page of its rule. */
const descriptor = (rule: Rule, { words }: Stage): object => {
  const why = words.say(rule.why);
  const help = rule.source === undefined ? why : `${why}\n\n${words.say(rule.source)}`;
  return {
    id: rule.id,
    shortDescription: message(titleOf(rule, words)),
    fullDescription: message(why),
    help: {
      ...message(`${help}\n\nkam explain ${rule.id}`),
      markdown: `${help}\n\n\`kam explain ${rule.id}\``,
    },
    defaultConfiguration: { level: LEVELS[rule.severity] },
  };
};

const resultOf = (said: Said, stage: Stage): object => {
  const { finding, at, also } = said;
  return {
    ruleId: finding.rule,
    level: LEVELS[finding.severity],
    message: message(sentenceOf(said, stage)),
    locations: [location(at, stage)],
    ...(also.length > 0 && { relatedLocations: also.map((each, id) => ({ id, ...location(each, stage) })) }),
  };
};

/** What `--fix` would do about it, as far as the text is known. */
const fixOf = ({ finding }: Said, { texts }: Result, { prefix }: Stage): object => {
  const files = fixesOf([finding], texts, { unsafe: true, inFile: () => true });
  if (finding.fix === undefined || files.length === 0) return {};
  const artifactChanges = files.map(({ file, splices }) => ({
    artifactLocation: artifact(file, prefix),
    replacements: splices.map(({ text, ...span }) => ({
      deletedRegion: regionOf(placesIn(file, texts.get(file) ?? '')(span)),
      insertedContent: { text },
    })),
  }));
  const command = finding.fix.safe ? 'kam check --fix' : 'kam check --fix=unsafe';
  return { fixes: [{ description: message(command), artifactChanges }] };
};

/** In a message braces are placeholders and brackets are links, unless they are doubled or escaped. */
const message = (text: string): { readonly text: string } => ({
  text: text.replace(/[\\[\]]/g, '\\$&').replace(/[{}]/g, '$&$&'),
});

const location = (at: Place, { prefix }: Stage): object => ({
  physicalLocation: {
    artifactLocation: artifact(at.file, prefix),
    region: isWhole(at) ? { startLine: at.line } : regionOf(at),
  },
});

const artifact = (file: string, prefix: string): object => ({
  uri: uriOf(`${prefix}${file}`),
  uriBaseId: '%SRCROOT%',
});

const regionOf = ({ line, column, endLine, endColumn }: Place): object => ({
  startLine: line,
  startColumn: column,
  ...(endLine !== undefined && { endLine }),
  ...(endColumn !== undefined && { endColumn }),
});

/** A relative reference: each step of the path in percent encoding, which has no word for half a character. */
const uriOf = (path: string): string =>
  path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
