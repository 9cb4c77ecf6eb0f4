import { describe, expect, test } from 'vitest';
import { aspectsOf } from '../../src/domain/framework.ts';
import { withinVerb } from '../../src/domain/labels.ts';
import {
  relatedToAspect,
  relatedToStage,
  concerns,
  isWithin,
  joinTopic,
  relationTags,
  stepInQuestion,
} from '../../src/domain/opinions.ts';
import { opinion } from '../../src/catalog/schema/opinion.ts';
import { readFrameworks, readShared } from '../fixtures/read-framework.ts';

const fixtures = [...readFrameworks('test/fixtures/content').values()];
const GUIDE = 'twelve-levels';
const OTHER = 'two-steps';

const statement = (id: string, framework: string, place: object, stages: readonly string[] = []) => ({
  id,
  framework,
  place,
  stages,
  text: `It says ${id}.`,
});
const relation = (from: string, kind: string, to: string) => ({
  from,
  kind,
  to,
  match: 'same-thing',
  reason: 'So it is.',
});

/** A topic on the small guides, through the real schema. */
const topicOf = (id: string, statements: readonly object[], relations: readonly object[]) =>
  joinTopic(
    opinion.parse({ id, title: id, summary: 'It is spoken of.', hinge: 'Count.', statements, relations }),
    fixtures,
  );

const row = statement('row', GUIDE, { aspect: 'growing', stage: 'level-2' }, ['level-2']);
const item = statement('item', GUIDE, { checklist: 'before-you-go-on', item: 'counted' }, ['level-3']);
const question = statement('question', GUIDE, { faq: 'why-twelve' });
const other = statement('other', OTHER, { aspect: 'parts', stage: 'second' }, ['second']);

describe('A statement concerns a row', () => {
  const [onRow, onItem, onFaq, elsewhere, onList] = topicOf(
    'places',
    [row, item, question, other, statement('list', GUIDE, { checklist: 'before-you-go-on' })],
    [relation('row', 'adds', 'item'), relation('question', 'adds', 'other')],
  ).statements.toSorted(
    (a, b) => 'row item question other list'.indexOf(a.id) - 'row item question other list'.indexOf(b.id),
  );

  test('that it stands at, whose item it stands at, or whose question', () => {
    expect([onRow, onItem, onFaq].map((it) => it && concerns(it, 'growing'))).toEqual([true, true, true]);
    expect(onItem && concerns(onItem, 'cost')).toBe(true);
  });

  test('and no other', () => {
    expect([elsewhere, onList].map((it) => it && concerns(it, 'growing'))).toEqual([false, false]);
    expect(onRow && concerns(onRow, 'cost')).toBe(false);
  });
});

describe('RelatedStatement a row', () => {
  test('stands a topic of which only an item of a list speaks', () => {
    const topic = topicOf('item-only', [item, other], [relation('other', 'earlier', 'item')]);
    const found = relatedToAspect([topic], GUIDE, 'cost');
    expect(found.map((it) => it.related.map(({ own, other: related, kind }) => [own.id, related.id, kind]))).toEqual([
      [['item', 'other', 'earlier']],
    ]);
  });

  test('stands each topic once, however many of its statements concern the row', () => {
    const topic = topicOf(
      'twice',
      [row, item, other],
      [relation('other', 'earlier', 'item'), relation('row', 'agrees', 'item'), relation('row', 'later', 'other')],
    );
    const found = relatedToAspect([topic], GUIDE, 'growing');
    expect(found).toHaveLength(1);
    expect(found[0]?.related).toHaveLength(3);
    expect(relatedToAspect([topic], OTHER, 'growing')).toEqual([]);
  });
});

describe('In the real content', () => {
  const guides = [...readFrameworks('content').values()];
  const topics = readShared('content').topics.map((data) => joinTopic(data, guides));

  test('every row shows each topic that concerns it, once', () => {
    let pairs = 0;
    for (const guide of guides) {
      for (const { id } of aspectsOf(guide)) {
        const own = topics.filter(({ statements }) =>
          statements.some((it) => it.framework.id === guide.id && concerns(it, id)),
        );
        expect(relatedToAspect(topics, guide.id, id).map(({ topic }) => topic.id)).toEqual(own.map((it) => it.id));
        pairs += own.length;
      }
    }
    expect(pairs).toBeGreaterThan(50);
  });

  test('every stage tells its disagreements first', () => {
    for (const guide of guides) {
      for (const stage of guide.stages) {
        const isAgreed = relatedToStage(topics, guide.id, stage.id).map(({ related: { kind } }) =>
          ['agrees', 'adds'].includes(kind),
        );
        expect(isAgreed).toEqual(isAgreed.toSorted((a, b) => Number(a) - Number(b)));
      }
    }
  });

  test('only a difference within one guide is a guide that disagrees with itself', () => {
    const relations = topics.flatMap((topic) => topic.relations);
    const within = relations.filter((it) => relationTags(it).includes('within'));
    expect(within.length).toBeGreaterThan(0);
    for (const { from, kind, to } of within) {
      expect(from.framework.id).toBe(to.framework.id);
      expect(['agrees', 'adds']).not.toContain(kind);
    }
  });
});

describe('A guide that disagrees with itself', () => {
  test('does so by any relation but agreement and addition', () => {
    const [a, b] = topicOf('self', [row, question], [relation('row', 'contradicts', 'question')]).statements;
    const [c] = topicOf('others', [other, row], [relation('row', 'contradicts', 'other')]).statements.filter(
      ({ id }) => id === 'other',
    );
    if (!a || !b || !c) throw new Error('no statements');
    expect(isWithin(a, b, 'contradicts')).toBe(true);
    expect(isWithin(a, b, 'agrees')).toBe(false);
    expect(isWithin(a, c, 'contradicts')).toBe(false);
  });

  test('disagrees with what the other statement stands in', () => {
    expect(withinVerb({ dimension: 'x' }, { aspect: 'x' })).toBe('disagrees with its own table');
    expect(withinVerb({ aspect: 'x' }, { page: 'x' })).toBe('disagrees with its own prose');
    expect(withinVerb({ aspect: 'x' }, { aspect: 'y' })).toBe('disagrees with itself');
  });
});

describe('Of a stage', () => {
  const agreed = topicOf('agreed', [row, other], [relation('other', 'agrees', 'row')]);
  const added = topicOf('added', [row, other], [relation('other', 'adds', 'row')]);
  const mixed = topicOf(
    'mixed',
    [row, question, other],
    [relation('other', 'agrees', 'row'), relation('question', 'contradicts', 'row')],
  );

  test('each topic is told by the relation that matters most', () => {
    const found = relatedToStage([agreed, added, mixed], GUIDE, 'level-2');
    expect(found.map(({ topic, related }) => [topic.id, related.kind])).toEqual([
      ['mixed', 'contradicts'],
      ['added', 'adds'],
      ['agreed', 'agrees'],
    ]);
  });

  test('only topics that are tied to it are told', () => {
    expect(relatedToStage([agreed, added, mixed], GUIDE, 'level-5')).toEqual([]);
  });
});

describe('The step in question', () => {
  const stepOf = (statements: readonly object[], relations: readonly object[]) => {
    const [found] = relatedToAspect([topicOf('step', statements, relations)], GUIDE, 'growing');
    const step = found && stepInQuestion(found.related);
    return step && [step.from.id, step.to.id];
  };

  test('leads to the stage to which the statement is tied that another differs from', () => {
    expect(
      stepOf([row, item, other], [relation('other', 'earlier', 'row'), relation('other', 'agrees', 'item')]),
    ).toEqual(['level-1', 'level-2']);
    expect(stepOf([item, other], [relation('other', 'agrees', 'item')])).toEqual(['level-2', 'level-3']);
  });

  test('is the first step where that is the first stage', () => {
    const first = statement('first', GUIDE, { aspect: 'growing', stage: 'level-1' }, ['level-1']);
    expect(stepOf([first, other], [relation('other', 'contradicts', 'first')])).toEqual(['level-1', 'level-2']);
  });

  test('is none where nothing is tied to a stage', () => {
    expect(stepOf([question, other], [relation('other', 'contradicts', 'question')])).toBeUndefined();
  });
});
