"""The demo's pictures, document and film in the media library: found there, or made when first asked for."""

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.core.files.storage import default_storage
from wagtail.models import Collection, Locale

from media.models import PortalDocument, PortalImage, PortalVideo, VideoText
from portal.demo import film, paper
from portal.demo.content import PAGES
from portal.demo.pairs import LANGUAGES, T
from portal.demo.pictures import CREDIT, LICENCE, PICTURES, Picture, portrait_of

FILM_TITLE = T("流动的丝绸纹样", "Silk in motion")
FILM_TRANSCRIPT = T(
    "本片无声音。画面为红色与金色的丝绸纹样缓缓流动。", "Silent. Bands of woven silk in red and gold move slowly."
)


def _all_pictures() -> dict[str, Picture]:
    collections = {"cnisco-leadership": "CNISCO"}
    portraits = {
        f"portrait-{item.key}": portrait_of(item.title, collections.get(item.parent, ""))
        for item in PAGES
        if item.model == "institutes.LeaderPage"
    }
    return PICTURES | portraits


class Files:
    """Files that the demo adds. `undo` deletes those of this run, for a run that fails."""

    def __init__(self) -> None:
        self._pictures = _all_pictures()
        self._written: list[str] = []

    def collection(self, name: str) -> Collection:
        root = Collection.get_first_root_node()
        if not name:
            return root
        return root.get_children().filter(name=name).first() or root.add_child(name=name)

    def image(self, key: str) -> PortalImage:
        title = f"demo-{key}"
        if found := PortalImage.objects.filter(title=title).first():
            return found
        picture = self._pictures[key]
        image = PortalImage(title=title, licence=LICENCE, collection=self.collection(picture.collection))
        image.file = ImageFile(ContentFile(picture.jpeg(key)), name=f"{title}.jpg")
        image.save()
        self._written.append(image.file.name)
        # Otherwise the first reader's request for a copy would have to save the image again.
        image.get_file_hash()
        image.get_file_size()
        image.set_texts(
            {
                code: {"alt_text": picture.alt.in_language(code), "credit": CREDIT.in_language(code)}
                for code in LANGUAGES
            }
        )
        return image

    def document(self, key: str) -> PortalDocument:
        title = paper.TITLE.en
        if found := PortalDocument.objects.filter(title=title).first():
            return found
        document = PortalDocument(title=title, collection=self.collection("CNISCO"))
        document.file = ContentFile(paper.seminar_pdf(), name=f"demo-{key}.pdf")
        document.full_clean()
        document.save()
        self._written.append(document.file.name)
        return document

    def video(self, key: str) -> PortalVideo:
        title = f"demo-{key}"
        if found := PortalVideo.objects.filter(title=title).first():
            return found
        video = PortalVideo(title=title, duration_seconds=film.SECONDS, poster=self.image(key))
        video.collection = self.collection("")
        video.file = ContentFile(film.silk_film(), name=f"{title}.webm")
        video.texts = [
            VideoText(
                locale=Locale.objects.get(language_code=code),
                title=FILM_TITLE.in_language(code),
                transcript=FILM_TRANSCRIPT.in_language(code),
            )
            for code in LANGUAGES
        ]
        video.full_clean()
        video.save()
        self._written.append(video.file.name)
        return video

    def undo(self) -> None:
        for name in self._written:
            default_storage.delete(name)
