/** Before the first paint of a wizard: holds its first question back where the address asks for more. */
if (/[?&](?!theme=)./.test(location.search)) document.documentElement.classList.add('pending');
