/** What other rooms may use of this one. */
export {
  besideRowInWords,
  besideStageInWords,
  relationInWords,
  speakerInWords,
  statementName,
} from './beside-words.ts';
