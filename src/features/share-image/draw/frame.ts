/** What every picture has: margins, the way to its subject, the title, and who says so. */
import { PICTURE_SIZE, type SharePicture } from '../picture.ts';
import { INK } from './colours.ts';
import { box, text, type Element } from './element.ts';
import { balancedWidth, fitSize, linesOf } from './fit.ts';
import { FONT_FAMILY } from './fonts.ts';

/** The page's margin, and the width between its margins. */
export const FRAME = { margin: 64, width: PICTURE_SIZE.width - 128 } as const;

const TOP = 48;
const KICKER = { size: 26, height: 34 } as const;
const TITLE = { sizes: [76, 68, 62, 56, 50, 44, 40], overTable: 62, lines: 2, leading: 1.06, spacing: -0.03 } as const;
const LEAD = { sizes: [30, 28, 26], lines: 2, leading: 1.3 } as const;
const FOOT = { size: 26, height: 34, bottom: 44, gap: 28 } as const;
const GAPS = { title: 10, lead: 14 } as const;

/** A block with the height that it takes. */
export interface Block {
  readonly element: Element;
  readonly height: number;
}

const titleBlock = ({ title, body }: SharePicture): Block => {
  const setting = { weight: 600, width: FRAME.width, spacing: TITLE.spacing } as const;
  // A table needs the room.
  const sizes = TITLE.sizes.filter((size) => body.kind !== 'table' || size <= TITLE.overTable);
  const size = fitSize(title, sizes, TITLE.lines, setting);
  const lines = Math.min(TITLE.lines, linesOf(title, { ...setting, size }));
  const height = Math.ceil(lines * size * TITLE.leading);
  const style = {
    fontSize: size,
    fontWeight: 600,
    width: balancedWidth(title, { ...setting, size }),
    lineHeight: TITLE.leading,
    letterSpacing: `${String(TITLE.spacing)}em`,
  };
  return { element: text(title, TITLE.lines, { ...style, marginTop: GAPS.title }), height: height + GAPS.title };
};

const leadBlock = (lead: string): Block => {
  const setting = { weight: 400, width: FRAME.width } as const;
  const size =
    LEAD.sizes.find((it) => linesOf(lead, { ...setting, size: it }) === 1) ??
    fitSize(lead, LEAD.sizes, LEAD.lines, setting);
  const lines = Math.min(LEAD.lines, linesOf(lead, { ...setting, size }));
  const style = { fontSize: size, lineHeight: LEAD.leading, color: INK.soft, marginTop: GAPS.lead };
  return { element: text(lead, LEAD.lines, style), height: Math.ceil(lines * size * LEAD.leading) + GAPS.lead };
};

/** The way to the subject, its title, and a line on it. */
const headBlock = (picture: SharePicture): Block => {
  const { kicker, lead } = picture;
  const blocks = [titleBlock(picture), ...(lead === undefined ? [] : [leadBlock(lead)])];
  const way = text(kicker.join('  ·  '), 1, { height: KICKER.height, fontSize: KICKER.size, color: INK.soft });
  const height = blocks.reduce((sum, block) => sum + block.height, kicker.length > 0 ? KICKER.height : 0);
  const parts = [...(kicker.length > 0 ? [way] : []), ...blocks.map(({ element }) => element)];
  return { element: box({ flexDirection: 'column', flexShrink: 0 }, ...parts), height };
};

/** Who says so, and where. */
const foot = (site: string | undefined): Element =>
  box(
    { flexShrink: 0, height: FOOT.height, justifyContent: 'space-between', fontSize: FOOT.size },
    text('Stagecraft', 1, { fontWeight: 600, flexShrink: 0 }),
    ...(site === undefined ? [] : [text(site, 1, { color: INK.soft, maxWidth: FRAME.width - 220 })]),
  );

/** A whole picture: `body` is given the height that the rest leaves, and stands between head and foot. */
export const frame = (picture: SharePicture, body: (height: number) => readonly Element[]): Element => {
  const head = headBlock(picture);
  const room = PICTURE_SIZE.height - TOP - head.height - FOOT.gap - FOOT.height - FOOT.bottom;
  return box(
    {
      ...PICTURE_SIZE,
      flexDirection: 'column',
      paddingTop: TOP,
      paddingLeft: FRAME.margin,
      paddingRight: FRAME.margin,
      paddingBottom: FOOT.bottom,
      backgroundColor: INK.page,
      color: INK.ink,
      fontFamily: FONT_FAMILY,
    },
    head.element,
    box({ flexDirection: 'column', flexGrow: 1, justifyContent: 'center' }, ...body(room)),
    foot(picture.site),
  );
};
