/** What other rooms may use of this one: what the site says about itself. */
export { ABOUT_LEAD, READING_OFFLINE, aboutSections } from './about.ts';
