/** What other rooms may use of this one. */
export {
  relatedRowInWords,
  relatedStageInWords,
  relationInWords,
  speakerInWords,
  statementName,
} from './related-words.ts';
