"""The nine documents on which the SCO's foreign relations rest, and the partners that have a page of their own.

Titles of documents keep the spelling “Organisation” of the documents themselves.
"""

from portal.demo.pairs import Block, T, callout, heading, paragraph, rich, timeline

Partner = tuple[str, str, T, T, list[Block]]


def _agreement(date: str, place: T, counterpart: T, title: T) -> dict:
    return {"title": title, "place": place, "date": date, "counterpart": counterpart}


def _memorandum(
    date: str, place: T, counterpart: T, with_whom: str = "the Secretariat of the ", body: str = "秘书处"
) -> dict:
    """A memorandum of understanding of the SCO Secretariat."""
    title = T(
        f"上海合作组织秘书处与{counterpart.zh}{body}谅解备忘录",
        "Memorandum of Understanding between the Secretariat of the Shanghai Cooperation Organisation and "
        f"{with_whom}{counterpart.en}",
    )
    return _agreement(date, place, counterpart, title)


AGREEMENTS: Block = (
    "agreements",
    {
        "title": T("合作文件", "Documents of cooperation"),
        "agreements": [
            _memorandum(
                "2005-04-12",
                T("北京", "Beijing"),
                T("独立国家联合体", "Commonwealth of Independent States"),
                "the Executive Committee of the ",
                "执行委员会",
            ),
            _memorandum(
                "2005-04-21",
                T("雅加达", "Jakarta"),
                T("东南亚国家联盟", "Association of Southeast Asian Nations"),
            ),
            _memorandum(
                "2007-10-05",
                T("杜尚别", "Dushanbe"),
                T("集体安全条约组织", "Collective Security Treaty Organisation"),
            ),
            _memorandum(
                "2007-12-11",
                T("阿什哈巴德", "Ashgabat"),
                T("经济合作组织", "Economic Cooperation Organisation"),
            ),
            _agreement(
                "2010-04-05",
                T("塔什干", "Tashkent"),
                T("联合国", "United Nations"),
                T(
                    "上海合作组织秘书处与联合国合作联合声明",
                    "Joint Declaration on Cooperation between the Secretariat of the Shanghai Cooperation Organisation "
                    "and the United Nations Organisation",
                ),
            ),
            _memorandum(
                "2011-06-14",
                T("阿斯塔纳", "Astana"),
                T("联合国毒品和犯罪问题办公室", "UN Office on Drugs and Crime"),
                "the ",
                "",
            ),
            _memorandum(
                "2014-05-20",
                T("上海", "Shanghai"),
                T(
                    "亚洲相互协作与信任措施会议",
                    "Conference on Interaction and Confidence-Building Measures in Asia",
                ),
            ),
            _memorandum(
                "2015-12-15",
                T("郑州", "Zhengzhou"),
                T(
                    "联合国亚洲及太平洋经济社会委员会",
                    "UN Economic and Social Commission for Asia and the Pacific",
                ),
            ),
            _memorandum(
                "2017-06-09",
                T("阿斯塔纳", "Astana"),
                T("红十字国际委员会", "International Committee of the Red Cross"),
                "the ",
                "",
            ),
        ],
    },
)

UNITED_NATIONS: list[Block] = [
    heading(T("决议与文件", "Resolutions and documents")),
    timeline(
        T("大事记", "Milestones"),
        (
            "2004-12-02",
            T(
                "第59届联合国大会通过第A/RES/59/48号决议，给予上合组织大会观察员地位。",
                "Resolution A/RES/59/48, adopted at the 59th session of the General Assembly, makes the SCO an observer.",
            ),
        ),
        (
            "2009-12-18",
            T(
                "第64届联合国大会通过第A/RES/64/183号决议，强调加强联合国系统与上合组织的对话、合作与协调。",
                "Resolution A/RES/64/183, adopted at the 64th session, asks for closer dialogue and coordination between "
                "the UN system and the SCO.",
            ),
        ),
        (
            "2010-04-05",
            T(
                "双方秘书长在塔什干签署秘书处合作联合声明，表示愿扩大联络和信息交流。",
                "In Tashkent the Secretaries-General of both organizations sign a joint declaration; more exchange of "
                "information is one of its aims.",
            ),
        ),
        (
            "2010-12-13",
            T(
                "第65届联合国大会通过第A/RES/65/124号决议，将双方合作列入第67届大会临时议程。",
                "Resolution A/RES/65/124, adopted at the 65th session, puts cooperation with the SCO on the preliminary "
                "agenda of the 67th.",
            ),
        ),
        (
            "2011-06-14",
            T(
                "上合组织秘书处与联合国毒品和犯罪问题办公室在阿斯塔纳签署谅解备忘录。",
                "The SCO Secretariat and the UN Office on Drugs and Crime (UNODC) sign a memorandum in Astana.",
            ),
        ),
        (
            "2012-09",
            T(
                "上合组织副秘书长率秘书处代表团赴纽约出席第67届联合国大会开幕活动。",
                "A delegation of the SCO Secretariat under a Deputy Secretary-General is in New York for the opening of the "
                "67th session.",
            ),
        ),
        (
            "2012-11-19",
            T(
                "第67届联合国大会通过第A/RES/67/15号决议，将双方合作列入第69届大会临时议程。",
                "Resolution A/RES/67/15, adopted at the 67th session, puts cooperation on the preliminary agenda of the "
                "69th.",
            ),
        ),
        (
            "2015-12-15",
            T(
                "上合组织秘书处与联合国亚太经社会秘书处在郑州签署谅解备忘录。",
                "In Zhengzhou the SCO Secretariat signs a memorandum with the secretariat of ESCAP.",
            ),
        ),
    ),
    callout(
        T("日期说明", "About one date"),
        rich(
            T(
                "材料在另一处将与亚太经社会的备忘录日期写为2012年8月21日，此处以编号清单为准。",
                "Elsewhere the source text dates the ESCAP memorandum 21 August 2012; the date here is that of its "
                "numbered list.",
            )
        ),
        tone="source",
    ),
    heading(T("日常联系", "Regular contacts")),
    paragraph(
        T(
            "上合组织与联合国秘书处及其驻北京机构保持信息交流。联合国高级代表通常应主席国邀请出席上合组织峰会。",
            "Information passes regularly between the SCO, the UN Secretariat and the UN offices in Beijing. The country "
            "that presides over the SCO usually invites senior UN representatives to the summit.",
        ),
        T(
            "应联合国要求，上合组织秘书处会同成员国和地区反恐怖机构执行委员会，定期就有关大会决议的执行情况提交报告。",
            "When the UN asks for it, the SCO Secretariat reports on how certain resolutions are carried out, together "
            "with the member states and the RATS Executive Committee.",
        ),
    ),
]

PARTNERS: list[Partner] = [
    (
        "un",
        "un",
        T("与联合国的合作", "Cooperation with the United Nations"),
        T(
            "2004年12月2日，上合组织成为联合国大会观察员，有权参加大会的会议和工作。",
            "Since 2 December 2004 the SCO has been an observer in the UN General Assembly, with the right to take part in "
            "its sessions and work.",
        ),
        UNITED_NATIONS,
    ),
    (
        "cis",
        "cis",
        T("与独联体的合作", "Cooperation with the CIS"),
        T(
            "上合组织秘书处与独立国家联合体（独联体）执行委员会于2005年4月12日在北京签署谅解备忘录。",
            "The memorandum of understanding with the Executive Committee of the Commonwealth of Independent States (CIS) "
            "was signed in Beijing on 12 April 2005.",
        ),
        [
            heading(T("合作领域", "Fields")),
            paragraph(
                T(
                    "安全：地区和国际安全，打击恐怖主义、极端主义、分裂主义，打击毒品和武器走私、有组织犯罪和跨国犯罪。",
                    "Security: regional and international; action against terrorism, extremism and separatism, against the "
                    "illegal trade in drugs and arms, and against crime that is organised or crosses borders.",
                ),
                T(
                    "经济：贸易，商品、服务和资金流动，投资促进和保护，交通通信，环保，信息技术，旅游。",
                    "Economy: trade; the movement of goods, services and finance; investment; transport, communications, "
                    "the environment, information technology and tourism.",
                ),
                T("人文：文化、教育、科学、卫生。", "Society: culture, education, science and healthcare."),
            ),
            heading(T("联系机制", "Contacts")),
            paragraph(
                T(
                    "双方执行机构负责人保持经常联系，专家就合作和应对新挑战、新威胁进行磋商。",
                    "The heads of the executive bodies are in regular contact, and experts of both sides consult on "
                    "cooperation and on present threats.",
                )
            ),
        ],
    ),
    (
        "asean",
        "asean",
        T("与东盟的合作", "Cooperation with ASEAN"),
        T(
            "上合组织秘书处与东南亚国家联盟（东盟）秘书处于2005年4月21日在雅加达签署谅解备忘录。",
            "The secretariats of the SCO and of the Association of Southeast Asian Nations (ASEAN) signed their memorandum "
            "of understanding on 21 April 2005, in Jakarta.",
        ),
        [
            heading(T("合作领域", "Fields")),
            paragraph(
                T(
                    "优先领域：打击恐怖主义、毒品和武器走私、洗钱、非法移民。",
                    "First in order are measures against terrorism, the smuggling of drugs and arms, the laundering of money "
                    "and irregular migration.",
                ),
                T(
                    "其他可能的领域：经济金融，包括水电和生物燃料在内的能源，旅游，环境与自然资源，社会发展。",
                    "Further fields are possible: economy and finance; energy, hydropower and biofuels included; tourism; "
                    "the environment; social development.",
                ),
            ),
        ],
    ),
    (
        "csto",
        "csto",
        T("与集安组织的合作", "Cooperation with the CSTO"),
        T(
            "上合组织秘书处与集体安全条约组织（集安组织）秘书处于2007年10月5日在杜尚别签署谅解备忘录。",
            "The memorandum of understanding with the secretariat of the Collective Security Treaty Organisation (CSTO) "
            "dates from 5 October 2007 and was signed in Dushanbe.",
        ),
        [
            heading(T("合作领域", "Fields")),
            paragraph(
                T(
                    "两个秘书处发展平等、建设性的合作关系，涉及地区和国际安全与稳定，打击恐怖主义、毒品和武器走私、跨国有组织犯罪等。",
                    "Between the two secretariats, relations are to be equal and constructive. They concern security and "
                    "stability, terrorism, drugs, the traffic in arms, and organised crime across borders.",
                )
            ),
        ],
    ),
    (
        "eco",
        "eco",
        T("与经济合作组织的合作", "Cooperation with the ECO"),
        T(
            "上合组织秘书处与经济合作组织秘书处于2007年12月11日在阿什哈巴德签署谅解备忘录。",
            "The secretariats of the SCO and of the Economic Cooperation Organisation (ECO) signed a memorandum of "
            "understanding on 11 December 2007 in Ashgabat.",
        ),
        [
            heading(T("合作领域", "Fields")),
            paragraph(
                T(
                    "双方就经贸、交通、能源、环境、旅游等领域交流信息和有益经验。",
                    "Both sides pass on information and good practice on trade and the economy, transport, energy, the "
                    "environment, tourism and other subjects.",
                )
            ),
        ],
    ),
    (
        "cica",
        "cica",
        T("与亚信的合作", "Cooperation with the CICA"),
        T(
            "上合组织秘书处与亚洲相互协作与信任措施会议（亚信）秘书处于2014年5月20日在上海签署谅解备忘录。",
            "The memorandum of understanding with the secretariat of the Conference on Interaction and Confidence-Building "
            "Measures in Asia (CICA) was signed in Shanghai on 20 May 2014.",
        ),
        [
            heading(T("共同立场", "Common ground")),
            paragraph(
                T(
                    "双方在解决地区冲突、加强不扩散机制，以及应对恐怖主义、分裂主义、极端主义、贩毒、跨国犯罪和武器走私方面，看法相近。",
                    "The two think alike on the settlement of regional conflicts, on non-proliferation, and on answers to "
                    "terrorism, separatism, extremism, crime across borders and the traffic in drugs and arms.",
                )
            ),
        ],
    ),
    (
        "icrc",
        "icrc",
        T("与红十字国际委员会的合作", "Cooperation with the ICRC"),
        T(
            "2017年6月9日，上合组织秘书长拉希德·阿利莫夫与红十字国际委员会副主席Christine Beerli在阿斯塔纳签署谅解备忘录，"
            "当时元首理事会正在当地举行会议。",
            "Rashid Alimov, Secretary-General of the SCO, and Christine Beerli, Vice President of the International "
            "Committee of the Red Cross (ICRC), signed the memorandum of understanding in Astana on 9 June 2017, beside a "
            "meeting of the Council of Heads of State.",
        ),
        [
            heading(T("合作领域", "Fields")),
            paragraph(
                T(
                    "双方就仅适用于武装冲突的国际人道法开展对话，协助落实有关规范，传播法律信息，并举办突发事件预防和应对活动。",
                    "The two sides talk about international humanitarian law, which applies only to armed conflict; they help "
                    "to put its rules into practice and to make them known, and hold events on preventing and meeting "
                    "emergencies.",
                ),
                T(
                    "双方还在执法、教育、卫生方面交换信息、法律文件和建议，并共同制定和实施项目。",
                    "In law enforcement, education and healthcare they exchange information, legal texts and advice, and "
                    "they plan and run projects together.",
                ),
            ),
        ],
    ),
]
