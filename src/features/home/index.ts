/** What other rooms may use of this one: what the home page counts. */
export { HOME_TITLE, askedQuestions, guidesInWords, holdsInWords, homeLead, howToUse } from './home.ts';
