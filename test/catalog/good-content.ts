/** A small folder of content without a mistake, to be spoilt in one place at a time. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Paths below the content folder, and what stands in the files. */
export type Files = Readonly<Record<string, string>>;

export const GOOD: Files = {
  'redirects.json': `{
  "moved": [
    { "kind": "framework", "from": "old-guide", "to": "guide" },
    { "kind": "aspect", "framework": "guide", "from": "old-backups", "to": "backups" }
  ]
}
`,
  'guide/framework.json': `{
  "id": "guide",
  "title": "Guide",
  "headline": "What to do first",
  "summary": "Two steps.",
  "suits": "Anyone.",
  "counts": "Steps.",
  "source": { "title": "The guide", "date": "2025-01-10" },
  "stages": [
    {
      "id": "first",
      "title": "First",
      "goal": "Begin",
      "summary": "The first step.",
      "purpose": ["You begin."],
      "leaveAlone": ["The rest."],
      "done": ["You began."]
    },
    {
      "id": "second",
      "title": "Second",
      "goal": "Go on",
      "summary": "The second step.",
      "purpose": ["You go on."],
      "leaveAlone": ["Nothing."],
      "done": ["You went on."]
    }
  ],
  "dimensions": ["data", "looks"],
  "checklists": ["list"],
  "wizards": ["which"],
  "faq": ["why"],
  "pages": ["introduction"],
  "takeaways": [{ "id": "begin", "text": "Begin.", "stage": "first" }]
}
`,
  'guide/dimensions/data.mdx': `---
id: data
title: Data
summary: What you keep.
aspects:
  - id: backups
    title: Backups
    cells:
      first: None
      second: [Daily, Tested]
    notes:
      - kind: remark
        text: Said twice.
        stage: second
  - id: storage
    title: Storage
    cells:
      first: A file
      second: not stated
---

Keep what you cannot make again.
`,
  'guide/dimensions/looks.mdx': `---
id: looks
title: Looks
summary: What people see.
aspects:
  - id: colours
    title: Colours
    cells:
      first: Grey
      second: All
---

Grey is fine.

It stays fine.
`,
  'guide/checklists/list.json': `{
  "id": "list",
  "title": "List",
  "kind": "do",
  "summary": "What to do.",
  "stages": ["first"],
  "items": [
    { "id": "one", "title": "One", "aspects": ["backups"] },
    { "id": "two", "title": "Two", "stage": "second" }
  ]
}
`,
  'guide/wizards/which.json': `{
  "id": "which",
  "title": "Which step",
  "question": "Which step are you on?",
  "summary": "One question.",
  "questions": [
    {
      "id": "begun",
      "title": "Have you begun?",
      "answers": [
        { "id": "yes", "title": "Yes" },
        { "id": "no", "title": "No", "outcome": "begin" }
      ]
    }
  ],
  "ends": [{ "when": { "begun": "yes" }, "outcome": "go-on" }],
  "outcomes": [
    { "id": "begin", "title": "Begin", "text": "Begin now." },
    { "id": "go-on", "title": "Go on", "text": "Go on." }
  ]
}
`,
  'guide/faq/why.mdx': `---
id: why
title: Why?
stages: [first]
aspects: [backups]
---

Because.
`,
  'guide/pages/introduction.mdx': `---
id: introduction
title: Introduction
summary: How to read it.
---

Read it in order.
`,
};

/** Runs an action on a temporary folder with these files, and clears it away. */
export const withFolder = <T>(files: Files, action: (root: string) => T): T => {
  const root = mkdtempSync(join(tmpdir(), 'stagecraft-content-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      const file = join(root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return action(root);
  } finally {
    rmSync(root, { recursive: true });
  }
};

/** The good files with a piece of text replaced in one of them; the piece must stand there once. */
export const replaced = (path: string, piece: string, by: string): Files => {
  const text = GOOD[path] ?? '';
  if (text.split(piece).length !== 2) throw new Error(`"${piece}" does not stand exactly once in ${path}`);
  return { ...GOOD, [path]: text.replace(piece, () => by) };
};

/** The good files without one of them. */
export const without = (path: string): Files => {
  const { [path]: removed, ...rest } = GOOD;
  if (removed === undefined) throw new Error(`${path} is not there`);
  return rest;
};

/** The good files with one of them under another name. */
export const renamed = (path: string, name: string): Files => ({ ...without(path), [name]: GOOD[path] ?? '' });

/** The good files and one more. */
export const added = (path: string, text: string): Files => ({ ...GOOD, [path]: text });
