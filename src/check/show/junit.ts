import { printable } from '../../value/printable.ts';
import { concise } from './concise.ts';
import { unpainted } from './paint.ts';
import { findingBlock } from './pretty.ts';
import type { Result, Said, Show, Stage } from './result.ts';
import { sentenceOf } from './sentence.ts';
import { attributes, xml } from './xml.ts';

/**
 * Test results as Ant and Jenkins write them, valid by the schemas of both: a suite for each dossier and for each
 * other file, a failed test for each finding that fails the check. A suite without one holds a test that passed;
 * milder findings stand in its output.
 */
export const junit: Show = (result, stage) => {
  const suites = [...suitesOf(result)].map(([name, found], id) => suite(name, id, found, result, stage));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('')}</testsuites>\n`;
};

/** The findings of each dossier and of each other file, by name; dossiers without findings are there too. */
const suitesOf = ({ dossiers, findings }: Result): ReadonlyMap<string, readonly Said[]> => {
  const suites = new Map<string, Said[]>(dossiers.map((slug) => [`clients/${slug}`, []]));
  for (const said of findings) {
    const { file } = said.at;
    const name = /^clients\/[^/]+(?=\/)/.exec(file)?.[0] ?? file;
    const found = suites.get(name);
    if (found === undefined) suites.set(name, [said]);
    else found.push(said);
  }
  return new Map([...suites].sort(([a], [b]) => (a < b ? -1 : 1)));
};

const suite = (name: string, id: number, found: readonly Said[], result: Result, stage: Stage): string => {
  const failing = stage.failing ?? ['error'];
  const failed = found.filter(({ finding }) => failing.includes(finding.severity));
  const milder = found.filter(({ finding }) => !failing.includes(finding.severity));
  const head = attributes({
    name: token(`${stage.prefix}${name}`),
    package: 'kam.check',
    id,
    timestamp: `${result.today}T00:00:00`,
    hostname: 'localhost',
    tests: Math.max(1, failed.length),
    failures: failed.length,
    errors: 0,
    time: 0,
  });
  const cases = failed.map((said) => failure(name, said, result, stage));
  if (cases.length === 0) cases.push(`    <testcase${caseHead(name, 'kam check')}/>\n`);
  return [
    `  <testsuite${head}>\n    <properties/>\n`,
    ...cases,
    `    <system-out>${xml(concise({ ...result, findings: milder }, stage))}</system-out>\n`,
    '    <system-err/>\n  </testsuite>\n',
  ].join('');
};

const failure = (suiteName: string, said: Said, result: Result, stage: Stage): string => {
  const message = sentenceOf(said, stage);
  const head = caseHead(suiteName, `${said.finding.rule}: ${message}`);
  const text = findingBlock(said, result, { ...stage, paint: unpainted });
  const failed = attributes({ message, type: said.finding.rule });
  return `    <testcase${head}>\n      <failure${failed}>${xml(text)}</failure>\n    </testcase>\n`;
};

/** Readers take what stands before the last point of a class for its package. */
const caseHead = (suiteName: string, name: string): string =>
  attributes({ name: token(name), classname: token(suiteName.replaceAll('.', '_')), time: 0 });

/** Names hold no runs of white space and none at their ends. */
const token = (text: string): string => printable(text).replace(/\s+/g, ' ').trim();
