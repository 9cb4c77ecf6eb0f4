/** What other rooms may use of this one: the parts of pages on stages, and the stylesheet of their colours. */
export {
  listsAt,
  mentionsOf,
  movesInWords,
  partOfWay,
  questionsAt,
  stageInWords,
  stepWord,
  waitingAt,
} from './page-parts.ts';
export { markSheet, stageColour, stageSheet } from './stage-sheet.ts';
