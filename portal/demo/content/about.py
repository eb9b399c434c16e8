"""The section “About the SCO”: history and goals, structure, countries, agreements and cooperation."""

from typing import Any

from portal.demo.content import cooperation
from portal.demo.pairs import (
    Block,
    Item,
    T,
    bullets,
    buttons,
    callout,
    countries,
    heading,
    paragraph,
    picture,
    related,
    rich,
    timeline,
)

AS_LISTED = T("依据来源材料所列，现状待核实", "as listed in the source text; status to be verified")

SHANGHAI_SPIRIT: Block = (
    "quotation",
    {
        "text": T(
            "互信、互利、平等、协商、尊重多样文明、谋求共同发展",
            "Mutual trust, mutual benefit, equality, consultation, respect for diversity of civilizations and pursuit "
            "of common development",
        ),
        "speaker": T("上海合作组织", "Shanghai Cooperation Organization"),
        "title": T("“上海精神”的六项内容", "the six elements of the Shanghai Spirit"),
    },
)


def section(key: str, parent: str, slug: str, title: T, introduction: T, body: list[Block], **more: Any) -> Item:
    sort_order = more.pop("sort_order", 100)
    fields = {"introduction": rich(introduction), "sort_order": sort_order}
    return Item(key, "home.SectionPage", parent, slug, title, fields=fields, body=body, **more)


ABOUT = section(
    "about",
    "home",
    "about-the-sco",
    T("关于上海合作组织", "About the SCO"),
    T(
        "上海合作组织（上合组织）是2001年6月15日在上海成立的常设政府间国际组织，官方语言为俄语和汉语。",
        "The Shanghai Cooperation Organization (SCO) is a standing intergovernmental organization, founded in Shanghai on "
        "15 June 2001. It works in Russian and Chinese.",
    ),
    [
        picture("plain", T("示意图：山川与草原", "Illustration: mountains and grassland")),
        SHANGHAI_SPIRIT,
        callout(
            T("关于资料来源", "About the source"),
            rich(
                T(
                    "本栏目依据一份未注明日期的材料编写，其中的时点性信息尚待核实。",
                    "This section rests on one text that bears no date. What may have changed since then still has to be "
                    "verified.",
                )
            ),
            tone="source",
        ),
    ],
    sort_order=10,
)

HISTORY = section(
    "history",
    "about",
    "history-and-goals",
    T("历史与宗旨", "History and goals"),
    T(
        "上合组织由“上海五国”机制发展而来，六个国家参与创立。",
        "The SCO grew out of a mechanism called the Shanghai Five and had six founding states.",
    ),
    [
        heading(T("成立", "Foundation")),
        paragraph(
            T(
                "创始国为哈萨克斯坦、中国、吉尔吉斯斯坦、俄罗斯、塔吉克斯坦和乌兹别克斯坦。",
                "The founders were Kazakhstan, China, Kyrgyzstan, Russia, Tajikistan and Uzbekistan.",
            ),
            T(
                "《上海合作组织宪章》规定了组织的宗旨、原则、机构和主要活动领域。",
                "The Charter of the Shanghai Cooperation Organization lays down what the organization is for, by which "
                "principles and through which bodies it acts, and in which fields.",
            ),
        ),
        timeline(
            T("大事记", "Milestones"),
            ("2001-06-15", T("上海合作组织在上海成立。", "The SCO is founded in Shanghai.")),
            (
                "2002",
                T(
                    "圣彼得堡元首会议签署《上海合作组织宪章》。",
                    "The heads of state sign the Charter of the SCO in St. Petersburg.",
                ),
            ),
            ("2003-09-19", T("《上海合作组织宪章》生效。", "The Charter enters into force.")),
            (
                "2004-12-02",
                T(
                    "联合国大会给予上合组织观察员地位。",
                    "The UN General Assembly gives the SCO the status of an observer.",
                ),
            ),
            (
                "2005",
                T("上合组织—阿富汗联络组设立。", "The SCO-Afghanistan Contact Group is set up."),
            ),
        ),
        heading(T("宗旨", "Goals")),
        (
            "paragraph",
            bullets(
                T("增进成员国的互信和睦邻友好；", "trust, friendship and good relations among neighbours;"),
                T(
                    "推动成员国在政治、经贸、科技、文化、教育、能源、交通、旅游、环保等方面有效合作；",
                    "cooperation that works, from politics, trade and the economy to science and technology, culture, "
                    "education, energy, transport, tourism and the environment;",
                ),
                T("共同维护本地区的和平、安全与稳定；", "peace, security and stability in the region, kept together;"),
                T(
                    "推动建立民主、公正、合理的国际政治经济新秩序。",
                    "a new international order in politics and the economy that is democratic, fair and rational.",
                ),
            ),
        ),
        heading(T("“上海精神”", "The Shanghai Spirit")),
        paragraph(
            T(
                "对内，成员国遵循“上海精神”；对外，上合组织坚持不结盟、不针对其他国家和地区，并保持开放。",
                "Among themselves the members follow the Shanghai Spirit. Towards others, the SCO is open, joins no "
                "alliance and is directed against no other country or region.",
            )
        ),
        SHANGHAI_SPIRIT,
    ],
    sort_order=10,
)

STRUCTURE = section(
    "structure",
    "about",
    "structure-and-bodies",
    T("组织机构", "Structure and bodies"),
    T(
        "最高决策机构是成员国元首理事会，常设机构有两个：北京的秘书处和塔什干的地区反恐怖机构执行委员会。",
        "The highest body is the Council of Heads of State. Two bodies work permanently: in Beijing the Secretariat, in "
        "Tashkent the Executive Committee of the Regional Anti-Terrorist Structure (RATS).",
    ),
    [
        heading(T("元首理事会", "Council of Heads of State")),
        paragraph(
            T(
                "元首理事会每年举行一次会议，就组织的所有重大问题作出决定。",
                "The Council of Heads of State (CHS) convenes every year. All important matters are decided there.",
            )
        ),
        heading(T("政府首脑（总理）理事会", "Council of Heads of Government")),
        paragraph(
            T(
                "政府首脑（总理）理事会每年举行一次会议，研究多边合作的战略和优先方向，处理经济等领域的重要问题，并批准组织预算。",
                "The Council of Heads of Government (CHG), the prime ministers, also convenes every year. It considers "
                "strategy and priorities for working together, settles basic questions of the economy and other fields, "
                "and passes the budget.",
            )
        ),
        heading(T("部门会议机制", "Meetings of ministers and agencies")),
        paragraph(
            T(
                "上合组织另设有外交、国防、安全、经贸、司法、文化、教育、卫生、科技、交通、农业、能源、旅游、减贫和体育等领域的会议机制。",
                "There are further mechanisms for meetings on, among others, foreign affairs, defence, security, trade, the "
                "judiciary, culture, education, health, science, transport, agriculture, energy, tourism, poverty relief "
                "and sport.",
            ),
            T(
                "国家协调员理事会负责组织的协调工作。",
                "Coordination lies with the Council of National Coordinators.",
            ),
        ),
        heading(T("常设机构", "Standing bodies")),
        paragraph(
            T(
                "秘书长和地区反恐怖机构执行委员会主任由元首理事会任命，任期均为三年。"
                "2022年1月1日，张明（中国）就任秘书长，鲁斯兰·米尔扎耶夫（乌兹别克斯坦）就任执行委员会主任。",
                "The Council of Heads of State appoints both the Secretary-General and the Director of the RATS Executive "
                "Committee, each for three years. Zhang Ming of China and Ruslan Mirzaev of Uzbekistan began their terms "
                "on 1 January 2022.",
            )
        ),
        related(T("任职人员", "Office-holders"), "zhang-ming", "ruslan-mirzaev", "vladimir-norov"),
        buttons((T("查看全部任职人员", "All office-holders"), "leadership")),
    ],
    sort_order=20,
)

COUNTRIES = section(
    "countries",
    "about",
    "countries",
    T("成员国、观察员国和对话伙伴", "Member states, observer states and dialogue partners"),
    T(
        "来源材料列有10个成员国、2个观察员国和14个对话伙伴。该材料未注明日期，名单现状待核实。",
        "The source text lists ten member states, two observer states and fourteen dialogue partners. It is undated: "
        "the lists still have to be verified.",
    ),
    [
        countries("member", AS_LISTED, "AF IN IR KZ CN KG PK RU TJ UZ"),
        countries("observer", AS_LISTED, "BY MN"),
        countries("dialogue_partner", AS_LISTED, "AZ AM BH EG KH QA KW MV MM NP AE SA TR LK"),
        callout(
            T("尚待核实", "To be verified"),
            rich(
                T(
                    "材料将阿富汗列为成员国，而在另一处仅提到2005年设立的上合组织—阿富汗联络组。",
                    "The text counts Afghanistan among the member states; elsewhere it mentions only the "
                    "SCO-Afghanistan Contact Group of 2005.",
                )
            ),
            tone="important",
        ),
    ],
    comment=T(
        "来源材料未注明日期，将阿富汗列入10个成员国，另一处却只提到2005年的联络组。正式发布前请核实三份名单。",
        "The source text is undated. It has Afghanistan among the ten member states, but elsewhere knows only the contact "
        "group of 2005. Please verify all three lists before this goes live on a real site.",
    ),
    sort_order=30,
)

COOPERATION = section(
    "cooperation",
    "about",
    "cooperation",
    T("对外合作", "International cooperation"),
    T(
        "上合组织与联合国及其机构、地区组织和国际组织开展合作，法律基础是九份文件：八份谅解备忘录和一份联合声明。",
        "The SCO cooperates with the United Nations, its agencies, and regional and international organizations. Nine "
        "documents are the legal basis: eight memoranda of understanding and one joint declaration.",
    ),
    [
        cooperation.AGREEMENTS,
        callout(
            T("日期说明", "About one date"),
            rich(
                T(
                    "关于与联合国亚太经社会的谅解备忘录，材料在编号清单中写为2015年12月15日，在另一处写为2012年8月21日。此处以清单为准。",
                    "For the memorandum with ESCAP the text gives 15 December 2015 in its numbered list and 21 August 2012 "
                    "in another place. The date shown here is that of the list.",
                )
            ),
            tone="source",
        ),
        heading(T("其他合作伙伴", "Further partners")),
        paragraph(
            T(
                "材料还提到联合国教科文组织、联合国人道主义事务协调厅、联合国粮农组织、世界旅游组织、欧亚经济委员会和阿拉伯国家联盟等。",
                "Partnerships also exist with UNESCO, UNOCHA, FAO, the World Tourism Organization, the Eurasian Economic "
                "Commission and the League of Arab States, among others.",
            )
        ),
    ],
    sort_order=40,
)

PARTNERS = [
    section(key, "cooperation", slug, title, introduction, body, sort_order=10 * position)
    for position, (key, slug, title, introduction, body) in enumerate(cooperation.PARTNERS, start=1)
]

PAGES = [ABOUT, HISTORY, STRUCTURE, COUNTRIES, COOPERATION, *PARTNERS]
