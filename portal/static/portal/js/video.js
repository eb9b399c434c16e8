// Puts the player of a video site in the place of the link to it, once the reader asks for it.
// Without this script the link leads to the video's page.

for (const link of document.querySelectorAll("a.video__link[data-player]:not([data-ready])")) {
    link.dataset.ready = "";
    link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        const player = document.createElement("iframe");
        player.className = "video__player";
        player.src = link.dataset.player;
        player.title = link.dataset.title;
        player.allow = "fullscreen; picture-in-picture; encrypted-media";
        player.referrerPolicy = "strict-origin-when-cross-origin";
        link.replaceWith(player);
        player.focus();
    });
}
