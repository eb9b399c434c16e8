"""What the foundations add to Wagtail."""

from wagtail import hooks

from portal.base.richtext import OpenDocumentLinkHandler, ReaderPageLinkHandler


@hooks.register("register_rich_text_features", order=100)
def lead_to_the_readers_language(features):
    """Links to pages in rich text lead to the page in the reader's language (after Wagtail's own handler)."""
    features.register_link_type(ReaderPageLinkHandler)
    features.register_link_type(OpenDocumentLinkHandler)
