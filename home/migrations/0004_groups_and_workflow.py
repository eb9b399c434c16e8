"""The portal's three groups and its workflow in place of Wagtail's stock ones.

The groups hold what concerns the whole portal: admin access, lists, settings, redirects. They hold
no page and no collection; those come with the groups of an institute (see home.roles).
"""

from django.db import migrations

ACCESS = ("wagtailadmin", "admin", "access_admin", "Can access Wagtail admin")
SUBMIT_TRANSLATION = ("wagtail_localize", "translation", "submit_translation", "Can submit translations")


def _may(app_label, model, verbose_name, *actions):
    return [(app_label, model, f"{action}_{model}", f"Can {action} {verbose_name}") for action in actions]


CATEGORY = ("news", "category", "category")
TOPIC = ("news", "topic", "topic")
SITE_SETTINGS = ("home", "sitesettings", "site settings")
VIDEO = ("media", "portalvideo", "video")
REDIRECT = ("wagtailredirects", "redirect", "redirect")

GROUPS = {
    "Communications": [ACCESS, *_may(*CATEGORY, "add", "change"), *_may(*TOPIC, "add", "change")],
    "Translators": [
        ACCESS,
        SUBMIT_TRANSLATION,
        *_may(*CATEGORY, "change"),
        *_may(*TOPIC, "change"),
        *_may(*SITE_SETTINGS, "change"),
    ],
    "Publishers": [
        ACCESS,
        *_may(*CATEGORY, "add", "change", "delete", "publish"),
        *_may(*TOPIC, "add", "change", "delete", "publish"),
        *_may(*SITE_SETTINGS, "add", "change", "publish"),
        *_may(*VIDEO, "add", "change", "delete"),
        *_may(*REDIRECT, "add", "change", "delete"),
    ],
}
STOCK_GROUPS = ["Editors", "Moderators"]
STOCK_WORKFLOW = "Moderators approval"
WORKFLOW = "Bilingual review"


def _permission(apps, app_label, model, codename, name):
    # Django makes these rows after all migrations (post_migrate), which is too late for us.
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label=app_label, model=model
    )
    permission, _ = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type, codename=codename, defaults={"name": name}
    )
    return permission


def create_groups(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    for name, permissions in GROUPS.items():
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.add(*(_permission(apps, *permission) for permission in permissions))


def create_workflow(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Group = apps.get_model("auth", "Group")
    Page = apps.get_model("wagtailcore", "Page")
    Workflow = apps.get_model("wagtailcore", "Workflow")
    WorkflowPage = apps.get_model("wagtailcore", "WorkflowPage")
    WorkflowTask = apps.get_model("wagtailcore", "WorkflowTask")
    BilingualReviewTask = apps.get_model("translation", "BilingualReviewTask")

    content_type, _ = ContentType.objects.get_or_create(app_label="translation", model="bilingualreviewtask")
    task = BilingualReviewTask.objects.filter(name=WORKFLOW).first()
    if not task:
        task = BilingualReviewTask.objects.create(name=WORKFLOW, content_type=content_type, active=True)
    task.groups.add(Group.objects.get(name="Publishers"))
    workflow, _ = Workflow.objects.get_or_create(name=WORKFLOW, defaults={"active": True})
    WorkflowTask.objects.get_or_create(workflow=workflow, task_id=task.pk, defaults={"sort_order": 0})

    root = Page.objects.get(depth=1)
    assigned, created = WorkflowPage.objects.get_or_create(page=root, defaults={"workflow": workflow})
    if not created and assigned.workflow.name == STOCK_WORKFLOW:
        assigned.workflow = workflow
        assigned.save()


def remove_stock(apps, schema_editor):
    """Wagtail's groups, unless somebody is in them, and its workflow, unless something has gone through it."""
    apps.get_model("auth", "Group").objects.filter(name__in=STOCK_GROUPS, user=None).delete()
    apps.get_model("wagtailcore", "Workflow").objects.filter(
        name=STOCK_WORKFLOW, workflow_states=None, workflow_pages=None
    ).delete()
    for task in apps.get_model("wagtailcore", "GroupApprovalTask").objects.filter(
        name=STOCK_WORKFLOW, task_states=None, workflow_tasks=None
    ):
        task.delete()


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0003_site_tree"),
        ("news", "0001_initial"),
        ("media", "0001_initial"),
        ("translation", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtaildocs", "0011_add_choose_permissions"),
        ("wagtailimages", "0023_add_choose_permissions"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
    ]

    operations = [
        migrations.RunPython(create_groups, migrations.RunPython.noop),
        migrations.RunPython(create_workflow, migrations.RunPython.noop),
        migrations.RunPython(remove_stock, migrations.RunPython.noop),
    ]
