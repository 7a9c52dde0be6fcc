/**
 * What the simulated enterprises write about and what they are answered: invented situations for each topic of appeals, as
 * data. Places in braces are filled for each appeal; no person, enterprise or road in them exists.
 */
import type { CHANNELS, NATURES, TOPICS } from '../modules/appeals/words.ts'

export type Topic = (typeof TOPICS)[number]
export type Nature = (typeof NATURES)[number]
export type Channel = (typeof CHANNELS)[number]

export interface Situation {
  readonly nature: Nature
  readonly title: string
  readonly text: string
  readonly reply: string
}

export interface TopicPlan {
  /** How often it comes up, against the others. */
  readonly weight: number
  /** Departments in charge, by key; a district's own stands in where there is one. */
  readonly departments: readonly string[]
  readonly opinion: string
  /** What the handler may ask for, and what an enterprise then answers. */
  readonly question: string
  readonly answer: string
  readonly situations: readonly Situation[]
}

export const TOPIC_PLANS: Readonly<Record<Topic, TopicPlan>> = {
  registration: {
    weight: 8,
    departments: ['market'],
    opinion: '已核对登记系统记录，问题出在住所信息与地址库不一致，由登记窗口人工核验后办理。',
    question: '请补充房屋租赁合同首页和产权证明的照片，以便核对住所。',
    answer: '租赁合同和产权证明已拍照上传，住所地址以产权证明为准。',
    situations: [
      {
        nature: 'help',
        title: '变更住所登记反复退回',
        text: '我公司从{road}{n}号搬到园区新厂房，网上申请变更住所，{days}天里被退回三次，每次理由都不一样，一次说地址不规范，一次说缺少承诺书。新设备已经到货，执照不变更无法开票，请帮忙一次说清楚要什么材料。',
        reply:
          '经与登记窗口核对，贵公司地址已补录入标准地址库，变更登记已于今日核准，电子执照可直接下载。今后同类退回须一次性列明全部补正事项，已对窗口重申要求。',
      },
      {
        nature: 'consult',
        title: '咨询新增经营范围是否需要许可',
        text: '公司拟增加预包装食品销售和仓储服务，想问清楚哪些需要先办许可、哪些备案即可，能不能一次办完。{month}月底前要与客户签合同。',
        reply:
          '预包装食品销售实行备案，可与经营范围变更同时提交；普通仓储不需许可。已安排帮办人员与贵公司联系，当日可办结。',
      },
      {
        nature: 'complaint',
        title: '公章备案信息迟迟不同步',
        text: '开办企业时刻的公章，备案信息已经{days}天了银行还查不到，开不了基本户，员工工资也没法代发。两边窗口都说是对方的问题。',
        reply:
          '系数据交换积压所致，已人工推送备案信息并与开户行确认可查，基本户已开立。数据交换改为每小时核对一次。',
      },
    ],
  },
  projectApproval: {
    weight: 9,
    departments: ['approval'],
    opinion: '已调取项目审批记录，拟组织有关科室与企业当面会商一次，明确剩余事项和时间。',
    question: '请补充最新一版总平面图和面积明细表。',
    answer: '新版总平面图和面积明细表已上传，以{month}月版为准。',
    situations: [
      {
        nature: 'help',
        title: '厂房扩建项目施工许可卡住',
        text: '我公司在{road}的二期厂房扩建，图审已经通过，施工许可却要等人防和消防意见先后出具，前后已经{days}天。施工队进场费一天就要{money}万元，请协调并联办理。',
        reply:
          '已组织消防、人防并联出具意见，施工许可证于今日核发。此类项目今后由综合窗口统一受理、同步推送，不再由企业逐家跑办。',
      },
      {
        nature: 'complaint',
        title: '同一份材料被三个窗口重复收取',
        text: '项目备案后，节能、水保、排水三个事项都要交同样的可行性报告和营业执照，纸质还要盖骑缝章。说好的材料只交一次没有落实。',
        reply: '情况属实。三个事项已改为共享项目备案时提交的材料，窗口不再收取纸质件，已向全体窗口通报。',
      },
      {
        nature: 'consult',
        title: '咨询临时建筑能否与主体同步申报',
        text: '新项目{month}月开工，现场需要一处{n}平方米的临时仓库，想咨询临时建筑审批能否与主体工程规划许可一起申报。',
        reply:
          '可以同步申报，临时建筑使用期不超过两年，到期自行拆除。已将申报样表发至贵公司联系邮箱，并安排专人指导填报。',
      },
    ],
  },
  landPlanning: {
    weight: 6,
    departments: ['land'],
    opinion: '已核对宗地档案，需要现场复测界址后出具意见。',
    question: '请提供原土地出让合同和红线图复印件。',
    answer: '出让合同和红线图已上传，第三页有当时的界址坐标。',
    situations: [
      {
        nature: 'help',
        title: '宗地红线与围墙位置不符',
        text: '我公司{road}厂区办理不动产证时，测绘发现围墙比红线多出{n}平方米，是{days}天前道路拓宽后重新放线造成的，窗口说要先拆墙才能办证。墙内是正在使用的配电房。',
        reply:
          '经现场复测，差异系道路红线调整所致，已按现状出具说明，配电房予以保留，不动产证可按复测成果办理，无需拆墙。',
      },
      {
        nature: 'consult',
        title: '咨询工业用地容积率提高是否补缴价款',
        text: '公司计划在原厂区加盖两层生产楼，容积率由1.2提高到1.8，不改变用途，想咨询是否需要补缴土地价款、走什么流程。',
        reply:
          '符合规划且不改变用途的工业用地提高容积率，不再增收土地价款。流程为方案审查、公示、办理规划许可，已将办事指南推送给贵公司。',
      },
      {
        nature: 'complaint',
        title: '规划条件核实等待时间过长',
        text: '厂房竣工后申请规划核实，已经{days}天没有人到现场，消防和不动产都在等这一步，客户{money}万元的订单等着投产。',
        reply:
          '已于昨日完成现场核实并出具合格意见。经查系人员调整造成积压，现已建立核实预约台账，逾期自动提醒分管负责人。',
      },
    ],
  },
  construction: {
    weight: 8,
    departments: ['housing'],
    opinion: '已安排质监站到场核查，核查后明确整改范围和责任单位。',
    question: '请补充现场照片和施工合同中关于该项内容的约定。',
    answer: '现场照片已上传，合同第七条有约定。',
    situations: [
      {
        nature: 'complaint',
        title: '门前道路施工围挡影响货车进出',
        text: '{road}改造围挡已经{days}天，只留一个三米宽的口子，我公司的货车进不来，每天要用小车倒运，多花{money}万元。现场经常没有人施工，请明确工期。',
        reply:
          '已协调施工单位将出入口拓宽至六米并设专人指挥，剩余路段改为夜间施工，预计{month}月底完工，进度每周在现场公示。',
      },
      {
        nature: 'help',
        title: '联合验收整改意见不明确',
        text: '厂房联合验收提出“疏散标识不规范”，没有说明哪一层哪一处。整改了两次仍未通过，已经拖了{days}天。',
        reply:
          '已请验收人员到场逐处标注，共{n}处，企业当日完成整改，验收意见已出具。今后验收意见须附照片和具体位置。',
      },
      {
        nature: 'suggestion',
        title: '建议小型装修项目简化报建',
        text: '我们做的是店面装修，每单面积不到{n}平方米，报建流程与大型工程相同，建议参照外地做法实行告知承诺。',
        reply: '建议已采纳。限额以下装修工程自下月起实行告知承诺制，办事指南已更新，感谢贵公司的建议。',
      },
    ],
  },
  utilities: {
    weight: 8,
    departments: ['power', 'water'],
    opinion: '已安排客户经理到场查勘，明确外线路径和费用分担。',
    question: '请提供主要设备清单和预计用量，便于核定容量。',
    answer: '设备清单已上传，满产后预计每天用量比现在多三成。',
    situations: [
      {
        nature: 'help',
        title: '新增变压器报装进度缓慢',
        text: '公司新增一条生产线，需要增容{n}千伏安，报装{days}天了还在等方案，设备已经安装到位无法调试。',
        reply: '供电方案已答复，外线工程由供电企业投资，预计{days}天内送电。已指定客户经理全程跟进。',
      },
      {
        nature: 'complaint',
        title: '园区自来水压力不足',
        text: '{road}一带每天上午水压不足，冷却系统报警停机，{month}月已经停机{n}次，每次损失约{money}万元。',
        reply: '经查为园区加压泵故障，已更换水泵并调整供水时段，现场监测水压恢复正常，将连续观察两周。',
      },
      {
        nature: 'consult',
        title: '咨询屋顶光伏并网手续',
        text: '厂房屋顶拟装分布式光伏约{n}千瓦，自发自用余电上网，想咨询并网需要哪些材料、多长时间。',
        reply: '分布式光伏并网实行线上受理，材料三项，受理后二十个工作日内完成。已将清单和流程图发送贵公司。',
      },
    ],
  },
  labour: {
    weight: 7,
    departments: ['labour'],
    opinion: '已核对参保和申报数据，拟由经办机构与企业财务逐项对账。',
    question: '请补充近三个月工资发放表和参保人员名单。',
    answer: '工资表和参保名单已上传，离职三人已标注。',
    situations: [
      {
        nature: 'help',
        title: '稳岗补贴申请状态长期不变',
        text: '{month}月提交的稳岗补贴申请，系统一直显示“审核中”，已经{days}天，打电话说等批次。公司有{n}名职工，很需要这笔资金。',
        reply:
          '经核查，因银行账户信息少一位被系统挂起，已联系贵公司更正，补贴已列入本批发放。今后挂起满三天将自动短信提醒企业。',
      },
      {
        nature: 'consult',
        title: '咨询退休返聘人员工伤保险',
        text: '公司返聘了{n}名退休技术人员，想咨询能否单独参加工伤保险、费率如何确定。',
        reply: '可以按项目单险种参加工伤保险，费率按行业基准确定，已将参保指南发送贵公司人事负责人。',
      },
      {
        nature: 'help',
        title: '旺季招工困难请求对接',
        text: '订单集中在{month}月以后，缺普工{n}人，劳务中介费用太高，希望帮助对接职业学校和周边村镇劳动力。',
        reply: '已安排专场招聘一次并对接两所职业学校，首批到岗{n}人，后续需求由服务专员每周跟进。',
      },
    ],
  },
  finance: {
    weight: 6,
    departments: ['development'],
    opinion: '已将企业情况推送给融资服务平台，拟组织两家银行上门对接。',
    question: '请补充上年度纳税和用电数据授权书，便于银行评估。',
    answer: '授权书已签署上传，可查询近两年数据。',
    situations: [
      {
        nature: 'help',
        title: '贷款到期续贷资金周转困难',
        text: '公司{money}万元流动资金贷款{month}月到期，原行要求先还后贷，过桥成本很高，订单正常、从未逾期，请协调无还本续贷。',
        reply: '经对接，原贷款行已同意无还本续贷一年，利率较原合同下调。应急转贷资金同时备用。',
      },
      {
        nature: 'complaint',
        title: '银行要求搭售保险才能放款',
        text: '申请经营贷时，客户经理要求购买{money}万元的保险产品才能放款，请有关部门核查。',
        reply: '已转金融监管部门核实，银行已退还保费并向贵公司致歉，贷款按原条件发放。',
      },
      {
        nature: 'consult',
        title: '咨询知识产权质押融资贴息',
        text: '公司有{n}项发明专利，想了解质押融资的评估费用和贴息比例。',
        reply: '评估费用按实际发生额补助一半，贴息按年度申报，已推荐三家合作银行并安排专人对接。',
      },
    ],
  },
  tax: {
    weight: 6,
    departments: ['tax'],
    opinion: '已核对申报记录，由专管员与企业财务电话说明并指导更正。',
    question: '请提供更正前后的申报表截图。',
    answer: '截图已上传，差异在第十二栏。',
    situations: [
      {
        nature: 'help',
        title: '留抵退税审核需要补充说明',
        text: '{month}月申请留抵退税{money}万元，系统提示风险待核，已经{days}天，设备尾款等着支付。',
        reply: '经核实业务真实，退税已审核通过，款项今日到账。',
      },
      {
        nature: 'consult',
        title: '咨询研发费用加计扣除口径',
        text: '公司委托外单位研发的费用{money}万元，想确认加计扣除比例和需要留存的资料。',
        reply: '委托外部研发按实际发生额的八成计入加计扣除基数，需留存合同登记证明，操作指引已发送。',
      },
      {
        nature: 'praise',
        title: '感谢办税服务厅延时服务',
        text: '{month}月申报期最后一天系统拥堵，大厅工作人员加班到晚上帮我们完成申报，特此感谢。',
        reply: '感谢肯定，已向当日值班人员转达，我们将继续做好申报期延时服务。',
      },
    ],
  },
  policy: {
    weight: 9,
    departments: ['industry'],
    opinion: '已调取申报材料，正与财政部门核对拨付批次。',
    question: '请补充设备发票和付款凭证汇总表。',
    answer: '发票和付款凭证汇总表已上传，共{n}张。',
    situations: [
      {
        nature: 'help',
        title: '技改补助资金未按文件时间兑现',
        text: '公司{month}月通过技术改造补助评审，公示已经结束，应补{money}万元，至今未到账，询问多次没有明确时间。',
        reply:
          '补助资金已完成拨付审批，{days}天内到账。公示结束到拨付的各环节时限已在网上公开，逾期可直接查询责任科室。',
      },
      {
        nature: 'consult',
        title: '咨询专精特新企业认定条件',
        text: '公司上年研发投入占比百分之{n}，想了解还差哪些条件，能否提前辅导。',
        reply: '经比对，贵公司仅缺一项知识产权指标，已安排辅导专员，建议于{month}月批次申报。',
      },
      {
        nature: 'complaint',
        title: '同一政策两个部门口径不一致',
        text: '关于数字化改造券，窗口说可以与技改补助同时享受，审核时又说不能，前后白准备{days}天材料。',
        reply: '经会商明确两项政策可按不同设备分别享受，贵公司申报有效，已更新政策解读口径。',
      },
    ],
  },
  promise: {
    weight: 5,
    departments: ['development'],
    opinion: '已调取投资协议，逐条核对承诺事项和责任单位。',
    question: '请提供投资协议中相关条款和历次往来函件。',
    answer: '协议第五条和三次函件已上传。',
    situations: [
      {
        nature: 'help',
        title: '招商时承诺的厂外道路未修通',
        text: '投资协议约定{month}月前修通厂区至{road}的连接路，现在只完成路基，大型设备运不进来。',
        reply: '道路已恢复施工并增加班组，预计{month}月底通车；在此之前开通临时便道，由属地负责养护。',
      },
      {
        nature: 'complaint',
        title: '租金减免承诺换了负责人不认',
        text: '入园时书面承诺前三年租金减半，负责人调整后园区按全额发来缴费通知，共{money}万元。',
        reply: '经核实承诺有效，缴费通知已撤回，多收部分予以退还。园区已建立承诺事项交接清单。',
      },
      {
        nature: 'help',
        title: '配套人才公寓迟迟未交付',
        text: '协议约定提供{n}套人才公寓，技术骨干只能在外租房，已有{days}天没有进展通报。',
        reply: '首批{n}套已完成验收，本周内办理入住；其余房源进度每月书面通报企业。',
      },
    ],
  },
  arrears: {
    weight: 6,
    departments: ['housing', 'industry'],
    opinion: '已向付款单位发函核实债务金额，拟组织双方对账。',
    question: '请提供结算单、发票和催款记录。',
    answer: '结算单、发票和催款函已上传，最近一次催款在{month}月。',
    situations: [
      {
        nature: 'help',
        title: '道路绿化工程款拖欠',
        text: '公司承接的{road}绿化工程早已验收，剩余{money}万元一直未付，农民工工资是我们垫的，请协调。',
        reply: '经对账双方确认欠款{money}万元，已列入清欠台账，首期款项已支付，余款按计划分两期付清。',
      },
      {
        nature: 'complaint',
        title: '国企以审计未完成为由拒付货款',
        text: '供货合同没有约定以审计为付款条件，对方以审计未完成拒付{money}万元，已经{days}天。',
        reply: '已督促该企业按合同付款，货款全额支付到位。以审计为由拒付属于明令禁止的行为，已作通报。',
      },
      {
        nature: 'help',
        title: '质保金到期未退',
        text: '设备安装项目质保期{month}月届满，质保金{money}万元申请退还没有回音。',
        reply: '质保金已退还。该单位对到期质保金进行了全面清理，共退还{n}笔。',
      },
    ],
  },
  enforcement: {
    weight: 7,
    departments: ['urban', 'ecology'],
    opinion: '已调取执法记录，正核对检查计划和法律依据。',
    question: '请提供检查通知书和处罚告知书的照片。',
    answer: '两份文书的照片已上传。',
    situations: [
      {
        nature: 'complaint',
        title: '一个月内三次入企检查',
        text: '{month}月里三个部门先后来厂检查，内容大同小异，每次都要停产陪同，希望合并进行。',
        reply: '经核查，其中两次未纳入年度计划，已责令整改。今后涉企检查统一由扫码登记，能合并的一律合并。',
      },
      {
        nature: 'help',
        title: '首次轻微违规处罚过重',
        text: '装卸时少量洒落，当场就清理了，仍被处罚{n}百元并录入信用记录，影响投标。',
        reply: '经复核符合首次轻微不罚情形，处罚已撤销，信用记录同步删除。',
      },
      {
        nature: 'complaint',
        title: '门头招牌被要求反复更换',
        text: '去年按统一样式换过招牌，今年又要求更换，每次花费{money}万元，标准到底是什么。',
        reply: '经核实现有招牌符合规范，无需更换。已停止该项要求并向沿街商户说明。',
      },
    ],
  },
  competition: {
    weight: 4,
    departments: ['market', 'development'],
    opinion: '已调阅招标文件，正进行公平竞争审查复核。',
    question: '请提供招标文件相关页和质疑函。',
    answer: '招标文件第十页和质疑函已上传。',
    situations: [
      {
        nature: 'complaint',
        title: '招标文件要求本地业绩',
        text: '{road}物业采购要求投标人有本市{n}个以上业绩，明显排斥外来企业，请核查。',
        reply: '该条款构成限制竞争，采购人已修改文件并重新公告，投标截止时间顺延。',
      },
      {
        nature: 'report',
        title: '反映投标保证金不予退还',
        text: '未中标已经{days}天，保证金{money}万元没有退还，代理机构多次推托。',
        reply: '保证金及同期利息已退还，代理机构被约谈并记入信用记录。',
      },
      {
        nature: 'consult',
        title: '咨询中小企业预留份额',
        text: '想了解采购项目预留中小企业份额的比例和声明函填写方式。',
        reply: '已将预留份额规定和声明函样式发送贵公司，并邀请参加{month}月的培训。',
      },
    ],
  },
  intellectualProperty: {
    weight: 4,
    departments: ['market'],
    opinion: '已登记维权线索，拟与属地执法人员共同核查。',
    question: '请提供权属证明和侵权商品的购买记录。',
    answer: '商标注册证和购买记录已上传。',
    situations: [
      {
        nature: 'report',
        title: '网店冒用我司商标',
        text: '发现{n}家网店销售冒用我公司商标的产品，客户投诉到我们这里，请协助维权。',
        reply: '已立案调查，{n}家网店的侵权链接全部下架，其中一家移送平台所在地处理。',
      },
      {
        nature: 'consult',
        title: '咨询专利优先审查',
        text: '公司核心产品的发明专利正在审查，{month}月有展会，想了解能否申请优先审查。',
        reply: '符合优先审查条件，推荐意见已出具，预计可缩短审查周期一半以上。',
      },
      {
        nature: 'help',
        title: '海外参展遭遇侵权警告',
        text: '在境外展会收到侵权警告函，不知道怎样应对，希望得到专业指导。',
        reply: '已安排海外维权专家与贵公司会商，出具答复意见，展品正常展出。',
      },
    ],
  },
  lawsuit: {
    weight: 2,
    departments: ['justice'],
    opinion: '案件在诉讼程序中的部分依法由法院处理，可就程序性事项提供法律服务。',
    question: '请提供案号和目前所处阶段。',
    answer: '案号已写明，目前在执行阶段。',
    situations: [
      {
        nature: 'help',
        title: '胜诉后账户解冻手续不清楚',
        text: '案件已经调解结案，公司账户仍被冻结{days}天，影响发工资，想知道找谁办。',
        reply: '经联系执行法院，解冻手续已办理，账户恢复使用。公共法律服务中心提供了全程指引。',
      },
      {
        nature: 'consult',
        title: '咨询合同条款法律风险',
        text: '与外地客户签订{money}万元长期供货合同，希望有律师帮助审查违约条款。',
        reply: '已安排企业法律服务团出具审查意见，提示风险{n}处，贵公司已采纳修改。',
      },
      {
        nature: 'help',
        title: '仲裁裁决履行问题求助',
        text: '对方不履行仲裁裁决，涉及{money}万元，想了解申请执行的材料和时限。',
        reply: '已提供申请执行材料清单并协助立案，后续由法律服务专员跟进。',
      },
    ],
  },
  legacyTitle: {
    weight: 3,
    departments: ['land'],
    opinion: '属历史遗留问题，已列入处置台账，拟提请专班会商。',
    question: '请提供原建设批文、竣工资料和现状照片。',
    answer: '批文和照片已上传，竣工资料在旧城建档案里。',
    situations: [
      {
        nature: 'help',
        title: '老厂房无法办理不动产证',
        text: '{road}老厂房建成已二十多年，手续缺少竣工验收一项，不能抵押贷款，资产{money}万元盘不活。',
        reply: '经专班研究，以房屋安全鉴定替代竣工验收，不动产首次登记已受理并将于{days}天内办结。',
      },
      {
        nature: 'help',
        title: '改制企业土地证名称不符',
        text: '企业{month}月完成改制，土地证仍是老厂名称，变更时要求提供已注销主管单位的证明。',
        reply: '主管单位已注销的，由承继部门出具说明即可，说明已代为协调取得，变更登记完成。',
      },
      {
        nature: 'complaint',
        title: '分割登记多年未解决',
        text: '购买园区标准厂房{n}平方米，款已付清，开发方整宗抵押未解除，证一直办不下来。',
        reply: '抵押部分已协调解除，分割登记方案通过，按批次办理，贵公司列入第一批。',
      },
    ],
  },
  serviceStyle: {
    weight: 4,
    departments: ['approval'],
    opinion: '已调取窗口监控和叫号记录核查。',
    question: '请说明办理的大致时间和窗口号。',
    answer: '大约上午十点，{n}号窗口。',
    situations: [
      {
        nature: 'complaint',
        title: '窗口工作人员态度生硬',
        text: '咨询变更事项时工作人员不耐烦，让自己上网查，材料也没有给清单，白跑一趟。',
        reply: '经核实情况属实，已对当事人员批评教育并调离窗口，负责人上门致歉，事项已帮办完成。',
      },
      {
        nature: 'suggestion',
        title: '建议增设中午值班窗口',
        text: '企业办事员多数只能中午抽空，建议保留{n}个窗口中午值班。',
        reply: '建议已采纳，自{month}月起设{n}个午间窗口，试行两个月后评估。',
      },
      {
        nature: 'praise',
        title: '表扬帮办人员上门服务',
        text: '公司负责人行动不便，帮办人员上门核验身份，当天就办好了变更，非常感谢。',
        reply: '感谢表扬，已转达并在全员会上通报。上门帮办服务可通过热线预约。',
      },
    ],
  },
  other: {
    weight: 5,
    departments: ['industry', 'urban'],
    opinion: '已明确由本单位牵头，会同有关单位现场查看后答复。',
    question: '请补充具体位置和联系时间。',
    answer: '位置在{road}{n}号门口，工作日白天都可以联系。',
    situations: [
      {
        nature: 'help',
        title: '园区公交末班车太早',
        text: '园区夜班职工{n}人，公交末班车晚上七点就收班，希望延长到十点。',
        reply: '经协调公交公司，{road}线路末班车延长至二十二点，自下周起执行。',
      },
      {
        nature: 'complaint',
        title: '厂区周边流浪犬较多',
        text: '{road}一带流浪犬增多，夜班职工上下班不安全，{month}月已有{n}起惊吓。',
        reply: '已组织集中收容并设立巡查点，连续两周未再发现，联系电话已张贴。',
      },
      {
        nature: 'suggestion',
        title: '建议开通园区到高铁站班车',
        text: '外地客户来访多，建议开通园区到高铁站的定时班车，每天{n}班即可。',
        reply: '已列入下季度计划，先行试开每日四班，根据客流调整。',
      },
    ],
  },
}
