/** What changed in the content, day by day (`content/CHANGELOG.md`). */
import { z } from 'astro/zod';
import { text } from './common.ts';

/** Text that Markdown leaves as it is. */
const plain = text.refine((value) => !/[\\`*_[\]<>]|&#?\w+;/.test(value), 'plain text, without Markdown or HTML');

const item = z.strictObject({
  /** What has changed: the page's name. */
  title: plain,
  /** The path of the page that shows it, below the base path. */
  path: z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/, 'the path of a page, like "/my-guide/aspects/backups/"'),
  /** Paths of other pages that changed with it; `{guide}` stands for every guide that has such a page. */
  also: z
    .array(
      z
        .string()
        .regex(
          /^\/(?:\{guide\}\/[a-z0-9-]+\/)?(?:[a-z0-9-]+\/)*$/,
          'the path of a page, like "/my-guide/aspects/backups/", or of one in every guide, like "/{guide}/audit/"',
        ),
    )
    .default([]),
  /** What is new about it. */
  text: plain,
});

const day = z.strictObject({
  date: z.iso.date('a day that there is, as 2026-11-20'),
  items: z
    .array(item)
    .min(1, 'an entry below the date')
    .superRefine((items, context) => {
      const seen = new Set<string>();
      for (const [index, { path }] of items.entries()) {
        // The day and the page are what a feed tells entries apart by.
        if (seen.has(path)) context.addIssue({ code: 'custom', path: [index, 'path'], message: 'a page once a day' });
        seen.add(path);
      }
    }),
});

export const changeLog = z.strictObject({
  days: z.array(day).superRefine((days, context) => {
    for (const [index, { date }] of days.entries()) {
      const later = days[index - 1]?.date;
      // What is no date has been reported already.
      if (later === undefined || date < later || !z.iso.date().safeParse(date).success) continue;
      context.addIssue({
        code: 'custom',
        path: [index, 'date'],
        message: `a day before ${later}: the newest comes first`,
      });
    }
  }),
});

export type ChangeDay = z.infer<typeof day>;
export type ChangeItem = z.infer<typeof item>;

/** Where the change log lies; there need not be one. */
export const CHANGE_LOG_FILE = { name: 'CHANGELOG.md', schema: changeLog } as const;
