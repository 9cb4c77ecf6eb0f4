/** On the old address of something that has moved: goes to the new one, with query and fragment. */
const target = document.querySelector<HTMLMetaElement>('meta[name="moved-to"]')?.content;
if (target) location.replace(target + location.search + location.hash);
