"""Who works where: the groups that give an institute's staff their pages and their files.

The base groups `Communications`, `Translators` and `Publishers` (made by a migration) hold what
concerns the whole portal: lists, settings, redirects. They reach no page. A scoped group such as
`CNISCO · Publishers` reaches one institute's pages in every language, and its collection. One scoped
group is all that a person needs to work for that institute. The scoped groups of a home page reach
the whole portal and may do all that the base groups may.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Locale, Page
from wagtail_localize.models import TranslationSource

from home.models import HomePage
from institutes.models import InstitutePage
from portal.translation.models import BilingualReviewTask

SEPARATOR = " · "
WHOLE_PORTAL = "Portal"


@dataclass(frozen=True)
class Role:
    """What a scoped group of this name may do; permissions are written `app.codename`."""

    name: str
    everywhere: tuple[str, ...]
    pages: tuple[str, ...]
    files: tuple[str, ...]


CHOOSE = ("wagtailimages.choose_image", "wagtaildocs.choose_document")
KEEP = (
    "wagtailimages.add_image",
    "wagtailimages.change_image",
    "wagtaildocs.add_document",
    "wagtaildocs.change_document",
)
ROLES = (
    Role(
        "Communications",
        everywhere=("wagtailadmin.access_admin", "wagtail_localize.submit_translation"),
        pages=("wagtailcore.add_page", "wagtailcore.change_page"),
        files=(*CHOOSE, *KEEP),
    ),
    Role(
        "Translators",
        everywhere=("wagtailadmin.access_admin", "wagtail_localize.submit_translation"),
        pages=("wagtailcore.change_page",),
        files=CHOOSE,
    ),
    Role(
        "Publishers",
        everywhere=("wagtailadmin.access_admin",),
        pages=(
            "wagtailcore.change_page",
            "wagtailcore.publish_page",
            "wagtailcore.lock_page",
            "wagtailcore.unlock_page",
        ),
        files=(*CHOOSE, *KEEP),
    ),
)


class NoScope(ValueError):
    """Groups were asked for at a page that is neither an institute nor a home page."""


def can_have_groups(page: Page) -> bool:
    return page.specific_class in (InstitutePage, HomePage)


def scoped_groups(page: Page) -> dict[str, Group]:
    """The groups that this page has already, by the name of their role.

    They are known by the pages they reach and by the end of their name, so that neither a renamed
    institute nor a group that was given another first half gets a second set.
    """
    found = {}
    for group in Group.objects.filter(page_permissions__page__in=_versions(page)).distinct().order_by("pk"):
        role = group.name.rpartition(SEPARATOR)[2]
        if group.name != role:
            found.setdefault(role, group)
    return {role.name: found[role.name] for role in ROLES if role.name in found}


@transaction.atomic
def create_scoped_groups(page: Page) -> dict[str, Group]:
    """Make the three groups of an institute, or of the whole portal when given a home page.

    They reach the page in every language that it has now. Done again, it adds what is missing (a
    new language, a permission) and takes nothing away. Raises NoScope for any other page.
    """
    if not can_have_groups(page):
        raise NoScope(
            _("“%(page)s” is neither an institute nor a home page.") % {"page": page.get_admin_display_title()}
        )
    versions = _versions(page)
    known = scoped_groups(page)
    place = _place_name(versions)
    groups = {role.name: known.get(role.name) or _new_group(place, role.name, page.slug) for role in ROLES}
    collection = _collection_of(versions, groups.values(), place)
    for role in ROLES:
        group = groups[role.name]
        group.permissions.add(*_permissions(role.everywhere))
        if isinstance(versions[0], HomePage):
            group.permissions.add(*Permission.objects.filter(group__name=role.name))
        GroupPagePermission.objects.bulk_create(
            [
                GroupPagePermission(group=group, page_id=version.pk, permission=permission)
                for permission in _permissions(role.pages)
                for version in versions
            ],
            ignore_conflicts=True,
        )
        GroupCollectionPermission.objects.bulk_create(
            [
                GroupCollectionPermission(group=group, collection=collection, permission=permission)
                for permission in _permissions(role.files)
            ],
            ignore_conflicts=True,
        )
    # Whoever may publish a page may review it; the task looks at the page as well as at the group.
    for task in BilingualReviewTask.objects.all():
        task.groups.add(groups["Publishers"])
    return groups


def extend_scoped_groups(page: Page) -> None:
    """Let the groups of a page's other language versions, where there are any, reach this one too."""
    if can_have_groups(page) and scoped_groups(page):
        create_scoped_groups(page)


def _versions(page: Page) -> list[Page]:
    """All language versions of a page, the one in the default language first."""
    default = Locale.get_default().pk
    versions = page.specific_class.objects.filter(translation_key=page.translation_key)
    return sorted(versions, key=lambda version: (version.locale_id != default, version.pk))


def _place_name(versions: list[Page]) -> str:
    if isinstance(versions[0], HomePage):
        return WHOLE_PORTAL
    return next((version.short_name for version in versions if version.short_name), versions[0].slug)


def _new_group(place: str, role: str, slug: str) -> Group:
    """A group of this name: a new one, or one left behind by a page that is gone."""
    room = Group._meta.get_field("name").max_length - len(SEPARATOR + role)
    for name in (place, f"{place} ({slug})"):
        group, created = Group.objects.get_or_create(name=f"{name[:room]}{SEPARATOR}{role}")
        if created:
            log(instance=group, action="wagtail.create")
        if created or not group.page_permissions.exists():
            return group
    raise NoScope(_("Another institute's groups are called “%(name)s” already.") % {"name": name})


def _permissions(names: Iterable[str]) -> list[Permission]:
    wanted = Q()
    for name in names:
        app_label, codename = name.split(".")
        wanted |= Q(content_type__app_label=app_label, codename=codename)
    return list(Permission.objects.filter(wanted))


def _collection_of(versions: list[Page], groups: Iterable[Group], place: str) -> Collection:
    """Where the files are kept: an institute's own collection, made when it has none; for the whole portal the root."""
    root = Collection.get_first_root_node()
    if isinstance(versions[0], HomePage):
        return root
    groups = list(groups)
    collection = Collection.objects.filter(depth__gt=1, group_permissions__group__in=groups).order_by("path").first()
    if not collection:
        chosen = (version.collection for version in versions if version.collection)
        collection = next((found for found in chosen if _is_free(found, versions, groups)), None)
    if not collection:
        collection = root.add_child(name=place)
        log(instance=collection, action="wagtail.create")
    for version in versions:
        if not version.collection_id:
            _write_collection(version, collection)
    return collection


def _is_free(collection: Collection, versions: list[Page], groups: list[Group]) -> bool:
    """Whether nobody else has a part in it: editors choose a collection on the page, and rights must not follow."""
    inside = Collection.objects.descendant_of(collection, inclusive=True)
    return (
        collection.depth > 1
        and not InstitutePage.objects.filter(collection__in=inside)
        .exclude(pk__in=[page.pk for page in versions])
        .exists()
        and not GroupCollectionPermission.objects.filter(collection__in=inside).exclude(group__in=groups).exists()
    )


def _write_collection(version: InstitutePage, collection: Collection) -> None:
    """Set it on the page and on all that may yet be published over it: current revisions, translation source."""
    InstitutePage.objects.filter(pk=version.pk).update(collection=collection)
    current = Q(pk__in=[version.latest_revision_id, version.live_revision_id]) | Q(approved_go_live_at__isnull=False)
    for revision in version.revisions.filter(current):
        revision.content["collection"] = collection.pk
        version.revisions.filter(pk=revision.pk).update(content=revision.content)
    for source in TranslationSource.objects.filter(object_id=version.translation_key, locale=version.locale_id):
        content = json.loads(source.content_json) | {"collection": collection.pk}
        TranslationSource.objects.filter(pk=source.pk).update(content_json=json.dumps(content))
