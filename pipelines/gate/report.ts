/** What gates made of bases they were not learnt on, by family and number of wordings. */
import type { KnowledgeBase } from './knowledge-bases.ts';

export interface Played {
  readonly base: KnowledgeBase;
  readonly asked: readonly { readonly probability: number; readonly right: boolean; readonly covered: boolean }[];
  readonly threshold: number | null;
}

interface Figures {
  readonly coverage: number;
  readonly wrong: number;
  readonly answers: number;
  readonly uncoveredAnswered: number;
}

function figures({ asked, threshold }: Played): Figures {
  const answered = asked.filter(({ probability }) => threshold !== null && probability >= threshold);
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  const covered = asked.filter((a) => a.covered).length;
  const coveredAnswered = answered.filter((a) => a.covered).length;
  return {
    coverage: share(coveredAnswered, covered),
    wrong: share(answered.filter((a) => !a.right).length, answered.length),
    answers: answered.length,
    uncoveredAnswered: share(answered.length - coveredAnswered, asked.length - covered),
  };
}

/** The value that this share of the list lies under. */
function quantile(list: readonly number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? 0;
  return low + ((sorted[Math.ceil(at)] ?? 0) - low) * (at - Math.floor(at));
}

/** One line a family and number of wordings: median and worst decile of its bases, and wrong of all their answers. */
export function familyTable(played: readonly Played[]): string {
  const groups = new Map<string, Figures[]>();
  const add = (name: string, one: Figures) => groups.set(name, [...(groups.get(name) ?? []), one]);
  for (const one of played) {
    const { family, wordings } = one.base;
    const size =
      wordings === 1 ? '1 wording' : wordings === 2 || wordings === 3 ? '2-3 wordings' : '4 and more, or mixed';
    add(`${family}, ${size}`, figures(one));
    add('all', figures(one));
  }
  const percent = (value: number): string => (100 * value).toFixed(1).padStart(6);
  const head = `${'bases'.padEnd(36)}  n  coverage: median  worst decile  wrong: median  worst decile  of all answers  uncovered answered`;
  const lines = [...groups].map(([name, list]) => {
    const answers = list.reduce((sum, f) => sum + f.answers, 0);
    const wrong = list.reduce((sum, f) => sum + f.answers * f.wrong, 0);
    const of = (key: keyof Figures, share: number) =>
      percent(
        quantile(
          list.map((f) => f[key]),
          share,
        ),
      );
    return [
      name.padEnd(36),
      String(list.length).padStart(3),
      of('coverage', 0.5),
      of('coverage', 0.1),
      of('wrong', 0.5),
      of('wrong', 0.9),
      percent(answers === 0 ? 0 : wrong / answers),
      percent(list.reduce((sum, f) => sum + f.uncoveredAnswered, 0) / list.length),
    ].join('  ');
  });
  return [head, ...lines].join('\n');
}
