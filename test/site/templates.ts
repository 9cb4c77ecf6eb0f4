/** One page of each template, by what it is. Paths are relative to the site's home. */
import type { SITES } from './sites.ts';

export const TEMPLATES: Readonly<Record<keyof typeof SITES, Readonly<Record<string, string>>>> = {
  real: {
    home: './',
    framework: 'product-maturity/',
    'list of stages': 'product-maturity/stages/',
    stage: 'product-maturity/stages/mvp/',
    'list of dimensions': 'product-maturity/dimensions/',
    dimension: 'product-maturity/dimensions/security/',
    'list of aspects': 'product-maturity/aspects/',
    aspect: 'product-maturity/aspects/secrets-management/',
    'list of checklists': 'saas-roadmap/checklists/',
    checklist: 'saas-roadmap/checklists/hardening-checklist/',
    note: 'saas-roadmap/notes/in-house-or-partner/',
    faq: 'product-maturity/faq/',
    about: 'about/',
    'wrong address': '404.html',
  },
  fixture: {
    home: './',
    'framework of twelve stages': 'twelve-levels/',
    'framework of two stages': 'two-steps/',
    'list of stages': 'twelve-levels/stages/',
    stage: 'twelve-levels/stages/level-7/',
    'list of dimensions': 'twelve-levels/dimensions/',
    dimension: 'twelve-levels/dimensions/words/',
    'list of aspects': 'twelve-levels/aspects/',
    aspect: 'twelve-levels/aspects/very-long-words/',
    'list of checklists': 'twelve-levels/checklists/',
    checklist: 'twelve-levels/checklists/before-you-go-on/',
    note: 'twelve-levels/notes/method/',
    faq: 'twelve-levels/faq/',
    about: 'about/',
    'wrong address': '404.html',
  },
};
