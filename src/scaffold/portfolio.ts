import type { Language } from '../locale/words.ts';
import type { Change } from '../source/change.ts';
import { scalar } from '../source/scalar.ts';
import { slugOf } from '../value/slug.ts';
import { editorSchemas } from './editor.ts';
import { fillSlots, type Templates, templateOf } from './template.ts';

/** What a new portfolio is made of; all answers are valid and clean. */
export type PortfolioAnswers = {
  readonly company: string;
  readonly language: Language;
  readonly currency: string;
  /** 1 to 12. */
  readonly fiscalYearStart: number;
  readonly income: 'margin' | 'revenue';
  /** Names of the first team members. */
  readonly managers: readonly string[];
  /** The version of kam that the portfolio's CI runs. */
  readonly version: string;
  /** The header of the register, with its line end. */
  readonly register: string;
};

/** Folders that are empty at first; git keeps none without a file. */
const FOLDERS = ['clients', 'imports', 'log', 'reviews', 'sales'];

/** Which template becomes which file. npm leaves files such as `.gitignore` out of a package, so templates have no dots. */
const files = (language: Language): Readonly<Record<string, string>> => ({
  '.editorconfig': 'portfolio/editorconfig',
  '.gitattributes': 'portfolio/gitattributes',
  '.github/workflows/kam.yml': 'portfolio/github.yml',
  '.gitignore': 'portfolio/gitignore',
  '.gitlab-ci.yml': 'portfolio/gitlab-ci.yml',
  '.vscode/extensions.json': 'portfolio/vscode-extensions.json',
  '.vscode/settings.json': 'portfolio/vscode-settings.json',
  '.vscode/tasks.json': 'portfolio/vscode-tasks.json',
  'README.md': `portfolio/${language}/README.md`,
  'kam.yaml': `portfolio/${language}/kam.yaml`,
});

/** The templates that `scaffoldPortfolio` needs for a language. */
export const portfolioTemplates = (language: Language): readonly string[] => Object.values(files(language));

/** All files of a new portfolio, none of which may exist yet, sorted by path. */
export const scaffoldPortfolio = (answers: PortfolioAnswers, templates: Templates): readonly Change[] => {
  const slots = { ...slotsOf(answers), company: scalar(answers.company) };
  const texts = Object.entries(files(answers.language)).map(([path, template]): [string, string] => [
    path,
    fillSlots(
      templateOf(templates, template),
      path === 'README.md' ? { ...slots, company: answers.company } : slots,
    ),
  ]);
  return [
    ...texts,
    ...editorSchemas(),
    ...FOLDERS.map((folder): [string, string] => [`${folder}/.gitkeep`, '']),
    ['clients.csv', answers.register] as const,
  ]
    .map(([path, text]): Change & { kind: 'write' } => ({ kind: 'write', path, text, before: null }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
};

const slotsOf = (answers: PortfolioAnswers): Readonly<Record<string, string>> => ({
  language: answers.language,
  currency: answers.currency,
  fiscal_year_start: String(answers.fiscalYearStart),
  income: answers.income,
  version: answers.version,
  team: team(answers.managers, answers.language),
});

/** The first team members; two of one name get different ids. */
const team = (managers: readonly string[], language: Language): string => {
  const taken = new Set<string>();
  const items = managers.map((name) => {
    const slug = slugOf(name, language);
    let id = slug;
    for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`;
    taken.add(id);
    return `  - id: ${id}\n    name: ${scalar(name)}\n    role: kam`;
  });
  return items.join('\n\n');
};
