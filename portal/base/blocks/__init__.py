"""The blocks that the body of a page is made of. Each block's template is `templates/blocks/<type>.html`."""

from portal.base.blocks.story import StoryBlock

__all__ = ["StoryBlock"]
