/** What a Markdown version tells of its page beside the headings: costs, relations, ends, what waits for later. */
import { describe, expect, test } from 'vitest';
import { relatedRowInWords } from '../../src/features/opinions/related-words.ts';
import { isMove, signalOf, stagePairs, stepsBetween } from '../../src/domain/changes.ts';
import { aspectsOf } from '../../src/domain/framework.ts';
import { MATCH_LABELS } from '../../src/domain/labels.ts';
import { relatedToAspect } from '../../src/domain/opinions.ts';
import { waitingAt } from '../../src/features/stage/page-parts.ts';
import { formatFile, paths } from '../../src/routes/paths.ts';
import { conditionsOf, endsTitle } from '../../src/features/decide/wizard-words.ts';
import { readExport, writtenFiles } from '../features/export/read-export.ts';
import { readMarkdown } from '../fixtures/read-markdown.ts';
import { ROOT } from './real-content.ts';

const roots = [ROOT, 'test/fixtures/content'].map(readExport);
const texts = new Map(
  roots
    .flatMap(writtenFiles)
    .filter(({ format }) => format === 'md')
    .map(({ path, text }) => [path, readMarkdown(text).text.replaceAll(/\s+/g, ' ')]),
);

/** The text of a page's Markdown version, without its markup. */
const markdownVersionOf = (page: string): string => texts.get(formatFile(page, 'md')) ?? '';

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const guides = roots.flatMap(({ content }) => content.frameworks.map((guide) => ({ guide, topics: content.topics })));

describe.each(guides.map(({ guide, topics }) => [guide.id, guide, topics] as const))('%s', (id, guide, topics) => {
  test('tells with each sign of a change what coming too early or too late costs', () => {
    for (const pair of stagePairs(guide)) {
      const markdown = markdownVersionOf(paths.change(id, pair.from.id, pair.to.id));
      const moves = stepsBetween(guide, pair).flatMap(({ steps }) => steps.filter(isMove));
      const told = moves.flatMap((step) => signalOf(step) ?? []).flatMap(({ sign, cost }) => [sign, cost]);
      expect(told.filter((text) => !markdown.includes(flat(text)))).toEqual([]);
    }
  });

  test('tells of each second opinion on a row how it stands to which cell, why, and by what rule it was matched', () => {
    for (const aspect of aspectsOf(guide)) {
      const markdown = markdownVersionOf(paths.aspect(id, aspect.id));
      const lines = relatedToAspect(topics, id, aspect.id)
        .flatMap(({ related }) => related)
        .map((it) => `${relatedRowInWords(it)}: ${it.reason} (${MATCH_LABELS[it.match]})`);
      expect(lines.filter((line) => !markdown.includes(flat(line)))).toEqual([]);
    }
  });

  test('tells what its questions come to where no answer has ended them, and what to find out first', () => {
    for (const wizard of guide.wizards) {
      const markdown = markdownVersionOf(paths.wizard(id, wizard.id));
      const ends = wizard.ends.map((end) => conditionsOf(wizard, end).map((it) => `${it.question} ${it.answer}`));
      const first = wizard.questions.flatMap(({ answers }) => answers.flatMap(({ findOut }) => findOut?.text ?? []));
      const title = wizard.ends.length > 0 ? [endsTitle(wizard)] : [];
      const wanted = [...title, ...ends.map((end) => end.join(' · ')), ...first];
      expect(wanted.filter((text) => !markdown.includes(flat(text)))).toEqual([]);
    }
  });

  test('lists each row that waits at a stage once, under the next stage that asks for something', () => {
    for (const stage of guide.stages) {
      const groups = waitingAt(guide, stage);
      for (const aspect of aspectsOf(guide).filter(({ cells }) => cells[stage.index]?.state === 'not-yet')) {
        const next = guide.stages.find(({ index }) => index > stage.index && aspect.cells[index]?.state === 'entries');
        const titles = groups.filter(({ aspects }) => aspects.includes(aspect)).map(({ title }) => title);
        expect(titles, `${aspect.id} at ${stage.id}`).toEqual([
          next ? `Begins at ${next.label}` : 'Asked for nowhere later',
        ]);
      }
    }
  });
});
