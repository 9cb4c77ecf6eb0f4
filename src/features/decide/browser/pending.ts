/** Before the first paint of a page whose script shows what the address asks for: holds back what that will move. */
if (/[?&](?!theme=)./.test(location.search)) document.documentElement.classList.add('pending');
