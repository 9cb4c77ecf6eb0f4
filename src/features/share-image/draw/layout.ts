/** Lays a share picture out: what it says becomes boxes and texts. */
import type { SharePicture } from '../picture.ts';
import { pathBody, tableBody } from './cells.ts';
import { box, type Element } from './element.ts';
import { frame } from './frame.ts';
import { LABELS_HEIGHT, RAIL_HEIGHT, railColumns, railLabels, railLine } from './rail.ts';

/** Room below the rail, and below its labels. */
const GAP = 12;
const TABLE_GAP = 16;

const gap = (height: number): Element => box({ flexShrink: 0, height });

const bodyOf = (picture: SharePicture, height: number): Element[] => {
  const { body, stops } = picture;
  if (stops.length === 0) return [];
  const line = railLine(stops);
  switch (body.kind) {
    case 'rail':
      return [line, gap(GAP), railColumns(stops, height - RAIL_HEIGHT - GAP)];
    case 'path':
      return [line, gap(GAP), pathBody(body.steps, stops, height - RAIL_HEIGHT - GAP)];
    case 'table': {
      const used = RAIL_HEIGHT + LABELS_HEIGHT + TABLE_GAP;
      return [line, railLabels(stops), gap(TABLE_GAP), tableBody(body, picture, height - used)];
    }
  }
};

/** The tree that is drawn. */
export const layout = (picture: SharePicture): Element => frame(picture, (height) => bodyOf(picture, height));
