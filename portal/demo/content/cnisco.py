"""CNISCO's profile in two versions that differ: the Chinese one was revised in March 2024 and says much more."""

import datetime

from portal.demo.pairs import Block, Ref, T, callout, heading, picture, plain

# Only the month is known. The English version names no revision.
REVISED_ON = T(datetime.date(2024, 3, 1), None)

CHINESE_INTRODUCTION = plain(
    "基地设在上海政法学院，2014年5月20日奠基并揭牌，2017年全面建成，承担培训、智库、论坛三项核心功能。",
)
ENGLISH_INTRODUCTION = plain(
    "CNISCO is based at Shanghai University of Political Science and Law (SHUPL). It was inaugurated in May 2014 and "
    "completed in September 2017. Its three functions are training, a think tank and a forum.",
)

_FIGURES = [
    ("exact", 71, T("期", "classes"), T("各类培训班", "of training completed")),
    (
        "exact",
        2_463,
        T("人次", "participations"),
        T("参加培训（非实际人数）", "in these classes, not distinct persons"),
    ),
    ("over", 40, T("场", "forums"), T("高端国际论坛和会议", "and international conferences held")),
]


def _figures(language: str) -> list[dict]:
    return [
        {
            "qualifier": qualifier,
            "value": value,
            "unit": unit.in_language(language),
            "label": label.in_language(language),
            "as_of": "2024-03",
        }
        for qualifier, value, unit, label in _FIGURES
    ]


CHINESE_FIGURES = [
    *_figures("zh-hans"),
    {
        "qualifier": "exact",
        "value": 2_000,
        "unit": "名",
        "label": "2018年6月承诺三年内培训的执法人员",
        "as_of": "2018-06",
    },
]
ENGLISH_FIGURES = [
    *_figures("en"),
    {
        "qualifier": "exact",
        "value": 2_000,
        "unit": "officers",
        "label": "of law enforcement, whom China pledged in June 2018 to train within three years",
        "as_of": "2018-06-10",
    },
]

CHINESE_MILESTONES = [
    {"date": "2013-09-13", "text": "上合组织元首理事会第十三次会议上，中国国家主席习近平宣布在上海政法学院设立基地。"},
    {"date": "2014-05-20", "text": "基地在上海政法学院奠基、揭牌。"},
    {"date": "2014-09-12", "text": "杜尚别峰会上，中方重申将依托基地帮助成员国培训司法人才。"},
    {"date": "2015-07-08", "text": "最高人民法院“一带一路”司法研究基地设立。"},
    {"date": "2015", "text": "乌法峰会上，中方再次重申上述承诺。"},
    {"date": "2017", "text": "基地全面建成。"},
    {"date": "2018-06", "text": "青岛峰会上，中方承诺利用基地等平台，三年内为各方培训2000名执法人员。"},
    {"date": "2018", "text": "上合组织成员国法律服务委员会中方筹备办公室经司法部同意，设在上海政法学院。"},
    {"date": "2023-09-05", "text": "第十次司法部长会议暨法律服务国际论坛举行。"},
    {"date": "2023-09-11", "text": "为期三天的基地设立十周年系列活动开始，至9月13日结束。"},
]
ENGLISH_MILESTONES = [
    {
        "date": "2013-09-13",
        "text": "President Xi Jinping announces the institute at the 13th meeting of the SCO Council of Heads of State.",
    },
    {"date": "2014-05", "text": "CNISCO is inaugurated at SHUPL."},
    {"date": "2014-09-12", "text": "At the Dushanbe Summit, China repeats its promise to help train judicial staff."},
    {"date": "2015", "text": "China repeats the promise at the Ufa Summit."},
    {
        "date": "2015-07-08",
        "text": "The Supreme People's Court sets up a judicial research base for the Belt and Road Initiative at SHUPL.",
    },
    {"date": "2017-09", "text": "CNISCO is formally completed."},
    {
        "date": "2018-06-10",
        "text": "At the Qingdao Summit, China undertakes to train 2,000 law-enforcement officers in three years, "
        "with CNISCO among the places of training.",
    },
    {"date": "2023-09-05", "text": "The tenth meeting of the ministers of justice of the SCO takes place."},
    {
        "date": "2023-09-11",
        "text": "Three days of events for CNISCO's tenth anniversary begin; they end on 13 September.",
    },
]


def _document(title: str) -> Block:
    return ("document", {"document": Ref("document", "seminar"), "title": title})


CHINESE_BODY = [
    callout("版本说明", plain("中文版于2024年3月修订，内容比英文版详细，两个版本并非逐句对译。"), tone="source"),
    heading("设立"),
    (
        "paragraph",
        plain(
            "2013年9月13日，上海合作组织元首理事会召开第十三次会议。中国国家主席习近平在会上宣布，中方将在上海政法学院设立基地，"
            "并愿借此帮助其他成员国培养司法人才。2014年的杜尚别峰会和2015年的乌法峰会上，中方两次重申这一安排。",
            "2018年6月的青岛峰会上，中方又提出两项任务：一是以基地等为平台，三年内为各方培训2000名执法人员；"
            "二是成立法律服务委员会（中国—上海合作组织法律服务委员会），服务各方经贸往来。同年，司法部同意将上合组织成员国"
            "法律服务委员会的中方筹备办公室设在上海政法学院。两项任务均由该校承担。",
        ),
    ),
    picture("colonnade", "示意图：廊柱"),
    heading("指导与支持"),
    (
        "paragraph",
        plain(
            "基地建设得到中央政法委、国家发展和改革委员会、最高人民法院、外交部、公安部、司法部、教育部，"
            "以及上海市委、市政府和有关委办局的指导和支持。",
        ),
    ),
    heading("培训"),
    (
        "paragraph",
        plain(
            "自建成以来，基地承办培训班71期，参训2463人次（同一人多次参加的，按次数计算）。委托方有公安部、司法部、"
            "商务部和最高人民法院等；合办方有澜沧江—湄公河综合执法安全合作中心、上海合作组织、"
            "亚洲相互协作与信任措施会议等。",
        ),
    ),
    heading("智库"),
    ("paragraph", plain("基地面向国家安全、外交、“一带一路”建设和上海城市发展开展决策咨询研究。获批设立的平台有：")),
    (
        "paragraph",
        "<ul><li>最高人民法院：“一带一路”司法研究基地（2015年7月8日）</li>"
        "<li>最高人民检察院：上海合作组织检察官培训基地</li>"
        "<li>司法部：成员国法律服务委员会中方筹备办公室、法律服务委员会合作交流基地、调解理论研究与人才培训基地</li>"
        "<li>上海市：高校人文社科重点研究基地、教育立法咨询与服务研究基地、规范性文件备案审查工作研究中心</li></ul>",
    ),
    (
        "paragraph",
        plain(
            "“一带一路”智库合作联盟的理事单位中有上海政法学院。该校的“一带一路”安全研究院和上海合作组织研究院，"
            "均为中国智库索引（CTTI）来源智库。",
        ),
    ),
    heading("论坛"),
    (
        "paragraph",
        plain(
            "围绕上合组织和“一带一路”倡议，基地举办论坛和国际会议40余场，包括2021年的“上海合作组织20年：回眸与前瞻”"
            "国际研讨会、上合高端论坛、法律大学联盟论坛、“巴黎进程”专家会议（联合国禁毒办）和第十次司法部长会议。",
            "基地还同国际商会、海牙国际私法会议、斯德哥尔摩商会仲裁院、联合国贸易法委员会、"
            "联合国区域犯罪与司法研究所等机构建立了合作关系。",
        ),
    ),
    _document("2021年上海合作组织法官研讨会概况（演示文件）"),
    heading("2023年：十周年"),
    (
        "paragraph",
        plain(
            "2023年9月5日，第十次司法部长会议暨法律服务国际论坛举行。上海市司法局和上海政法学院在司法部指导下承办，"
            "习近平主席致贺信。9月11日至13日，基地举办设立十周年系列活动，一百多位代表出席。",
        ),
    ),
]

ENGLISH_BODY = [
    callout(
        "About this version",
        plain("The Chinese profile was revised in March 2024 and is fuller. This page is not a translation of it."),
        tone="source",
    ),
    heading("Origin"),
    (
        "paragraph",
        plain(
            "President Xi Jinping made the plan known on 13 September 2013, at the 13th meeting of the SCO Council of "
            "Heads of State: China would found the institute at SHUPL and use it to help other member states train "
            "people for the administration of justice. With it, for the first time, a local university in Shanghai "
            "was asked to serve the country's diplomacy directly.",
            "In June 2018, at the Qingdao Summit, China named CNISCO among the places where 2,000 law-enforcement "
            "officers would be trained in the following three years.",
        ),
    ),
    picture("colonnade", "Illustration: a colonnade"),
    heading("What it does"),
    (
        "paragraph",
        plain(
            "CNISCO trains officials for the Ministry of Public Security, the Ministry of Justice, the Ministry of "
            "Commerce and others. By March 2024 it had completed 71 classes with 2,463 participations, a count in which "
            "a person who came twice appears twice.",
            "Its research covers Eurasian security, the SCO and the Belt and Road Initiative. On 8 July 2015 the "
            "Supreme People's Court established a judicial research base for the Belt and Road Initiative at SHUPL. "
            "Over 40 forums and conferences have been held.",
        ),
    ),
    _document("The SCO Judges Seminar of 2021 at a glance (demonstration document)"),
    heading("Ten years on"),
    (
        "paragraph",
        plain(
            "The tenth meeting of the SCO's ministers of justice was held on 5 September 2023. CNISCO marked its own "
            "tenth anniversary with a series of events from 11 to 13 September 2023.",
        ),
    ),
]
