"""The two institutes: CNISCO, whose versions differ on purpose, and CSCOIET."""

from portal.demo.content import cnisco
from portal.demo.pairs import Item, Ref, T, bullets, callout, figure, heading, image, paragraph, rich

CNISCO = Item(
    key="cnisco",
    model="institutes.InstitutePage",
    parent="institutes",
    slug="cnisco",
    title=T(
        "中国—上海合作组织国际司法交流合作培训基地",
        "China National Institute for SCO International Exchange and Judicial Cooperation",
    ),
    divergent=True,
    fields={
        "short_name": T("中国—上合司法培训基地", "CNISCO"),
        "host_name": T("上海政法学院", "Shanghai University of Political Science and Law (SHUPL)"),
        "city": T("上海", "Shanghai"),
        "inaugurated_on": T("2014-05-20", "2014-05"),
        "completed_on": T("2017", "2017-09"),
        "revised_on": cnisco.REVISED_ON,
        "introduction": T(cnisco.CHINESE_INTRODUCTION, cnisco.ENGLISH_INTRODUCTION),
        "image": image("campus"),
        "logo": image("seal-cnisco"),
        "collection": Ref("collection", "CNISCO"),
        "sort_order": 10,
    },
    body=T(cnisco.CHINESE_BODY, cnisco.ENGLISH_BODY),
    rows=T(
        {"key_figures": cnisco.CHINESE_FIGURES, "milestones": cnisco.CHINESE_MILESTONES},
        {"key_figures": cnisco.ENGLISH_FIGURES, "milestones": cnisco.ENGLISH_MILESTONES},
    ),
)

CSCOIET = Item(
    key="cscoiet",
    model="institutes.InstitutePage",
    parent="institutes",
    slug="cscoiet",
    title=T("中国—上海合作组织经贸学院", "China-SCO Institute of Economy and Trade"),
    fields={
        "short_name": T("中国—上合经贸学院", "CSCOIET"),
        "city": T("青岛", "Qingdao"),
        "inaugurated_on": "2022-01-13",
        "introduction": rich(
            T(
                "学院设在青岛，为上海合作组织国家和共建“一带一路”伙伴国培养经贸人才。"
                "设立学院的倡议于2021年9月17日在上合组织元首理事会第二十一次会议上宣布。",
                "The institute in Qingdao prepares people for economic and trade work in the countries of the SCO and in "
                "partner countries of the Belt and Road Initiative. The plan to found it was made public on "
                "17 September 2021, at the 21st meeting of the SCO Council of Heads of State.",
            )
        ),
        "image": image("harbour"),
        "logo": image("seal-cscoiet"),
        "collection": Ref("collection", "CSCOIET"),
        "sort_order": 20,
    },
    rows={
        "key_figures": [
            {
                "qualifier": "exact",
                "value": 203,
                "unit": T("期", "classes"),
                "label": T("经贸、援外等培训班", "in economy and trade, foreign aid and other fields"),
                "as_of": "2023-12",
            },
            {
                "qualifier": "exact",
                "value": 14_800,
                "unit": T("人", "people"),
                "label": T("参加培训", "took part in the training"),
                "as_of": "2023-12",
            },
            {
                "qualifier": "exact",
                "value": 43,
                "unit": T("个国家", "countries"),
                "label": T(
                    "学员来源（上合组织国家和共建“一带一路”伙伴国）",
                    "of origin, in the SCO and among Belt and Road partners",
                ),
                "as_of": "2023-12",
            },
            {
                "qualifier": "nearly",
                "value": 3_000,
                "unit": T("人", "people"),
                "label": T("可同时参加培训", "can be trained at the same time"),
                "as_of": "2023-12",
            },
            {
                "qualifier": "exact",
                "value": 700,
                "unit": T("人", "people"),
                "label": T("可同时驻校培训", "can live on campus during training"),
                "as_of": "2023-12",
            },
        ],
        "milestones": [
            {
                "date": "2021-09-17",
                "text": T(
                    "上合组织元首理事会第二十一次会议上，中方宣布将设立学院。",
                    "China announces the institute at the 21st meeting of the SCO Council of Heads of State.",
                ),
            },
            {
                "date": "2022-01-13",
                "text": T("学院在青岛揭牌。", "The institute is unveiled in Qingdao."),
            },
            {
                "date": "2023-03-27",
                "text": T(
                    "登记为独立法人事业单位，登记名称为上合组织（青岛）经贸学院。",
                    "It becomes an independent legal entity and public institution, registered as the "
                    "SCO (Qingdao) Institute of Economy and Trade.",
                ),
            },
            {
                "date": "2023-07-28",
                "text": T("国际交流中心启用。", "Its International Exchange Center opens."),
            },
        ],
    },
    body=[
        heading(T("两个校区", "Two campuses")),
        paragraph(
            T(
                "学院形成东、西两个校区的格局，设有教学综合楼、行政办公楼、报告厅、公寓和餐厅等。",
                "Teaching takes place on an East and a West Campus. Between them they offer a teaching complex, "
                "offices, a lecture hall, apartments and a canteen.",
            )
        ),
        (
            "table",
            {
                "caption": T("校区面积", "The campuses in figures"),
                "columns": [
                    {"type": "text", "heading": T("校区", "Campus")},
                    {"type": "number", "heading": T("建筑面积（平方米）", "Floor area (m²)")},
                    {"type": "text", "heading": T("占地", "Site")},
                ],
                "rows": [
                    {"values": [T("东校区", "East Campus"), 10_500, T("未列出", "not stated")]},
                    {"values": [T("西校区", "West Campus"), 97_300, T("约97.2英亩", "about 97.2 acres")]},
                ],
            },
        ),
        callout(
            T("关于数字", "About the figures"),
            rich(
                T(
                    "东校区建筑面积和西校区占地面积均为约数。培训统计截至2023年底。",
                    "The floor area of the East Campus and the site of the West Campus are approximate. "
                    "Training statistics run to the end of 2023.",
                )
            ),
            tone="source",
        ),
        (
            "gallery",
            {
                "title": T("示意图", "Illustrations"),
                "images": [
                    figure("harbour", T("海港主题示意图", "Harbour motif")),
                    figure("exchange", T("交流网络主题示意图", "Motif of a network of exchange")),
                    figure("silk", T("丝绸纹样示意图", "Motif of woven silk")),
                ],
            },
        ),
        heading(T("“1+N”办学模式", "The “1+N” model")),
        paragraph(
            T(
                "学院实行开放的“1+N”办学模式，会集青岛大学、山东外贸职业学院等院校的资源和师资。工作分为四个方面：",
                "Under an open model called “1+N”, the institute draws on the staff and means of Qingdao University, "
                "Shandong Vocational College of Foreign Trade and other schools. Its work has four parts:",
            )
        ),
        (
            "paragraph",
            bullets(
                T("人员培训", "training of personnel"),
                T("人才培养", "education of specialists"),
                T("智库建设", "a think tank"),
                T("国际合作", "international cooperation"),
            ),
        ),
        heading(T("今后重点", "What comes next")),
        paragraph(
            T(
                "学院依托上合示范区，继续开展援外、经贸、技能和语言培训，加强战略、国别、产业和政策研究，"
                "并通过学术交流、论坛、联合培养和科研合作扩大国际合作。",
                "With the demonstration area known as SCODA as its base, the institute intends to go on with courses in "
                "foreign aid, trade, skills and languages; to widen its research on strategy, countries, industries "
                "and policy; and to work with partners abroad through academic exchange, forums, joint courses and "
                "shared research.",
            )
        ),
    ],
)


def lists_of(key: str, leaders: T, news: T) -> list[Item]:
    """The leadership list and the news list of an institute."""
    return [
        Item(
            key=f"{key}-leadership",
            model="institutes.LeadershipPage",
            parent=key,
            slug="leadership",
            title=T("领导", "Leadership"),
            fields={"introduction": rich(leaders)},
        ),
        Item(
            key=f"{key}-news",
            model="news.NewsIndexPage",
            parent=key,
            slug="news",
            title=T("新闻", "News"),
            fields={"introduction": rich(news)},
        ),
    ]


PAGES = [
    CNISCO,
    *lists_of(
        "cnisco",
        T(
            "以下职务为2021年有关报道所载，按当时情况列出。",
            "The posts below are those that reports of 2021 name; each is shown as of the date of the report.",
        ),
        T("基地主办和承办活动的消息。", "Releases about events that the institute hosted or organised."),
    ),
    CSCOIET,
    *lists_of(
        "cscoiet",
        T(
            "本演示所依据的材料未列出学院负责人。",
            "The texts on which this demonstration is based name no office-holders of this institute.",
        ),
        T("学院的消息。", "Releases of the institute."),
    ),
]
