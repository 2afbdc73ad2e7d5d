import type { WriteForm } from "./form.ts";
import { courtOf, placeOf } from "./office.ts";

/** 法院（检察院）工作报告 */
export const courtReport: WriteForm = ({ unit, year, last }) => {
  const court = courtOf(unit);
  return {
    title: `${court}工作报告`,
    below: [
      `——${year}年××月××日在${placeOf(unit)}第××届人民代表大会第××次会议上`,
      `${court}${court.endsWith("检察院") ? "检察长" : "院长"}　×××`,
    ],
    addressee: "各位代表：",
    lead: [`现在，我代表${court}，向大会报告工作，请予审议，并请列席人员提出意见。`],
    parts: [
      {
        heading: `${last}年工作回顾`,
        text: [
          `${last}年，在××的领导和监督下，我院受理各类案件××件，办结××件，同比分别上升××%、××%。`,
          "（一）依法履职，维护××。办理××案件××件，涉及××人。",
          "（二）服务大局，保障××。主要做法是××。",
          "（三）司法为民，方便××。提供××服务××人次。",
          "（四）建强队伍，提升××。开展培训××期。",
        ],
      },
      {
        heading: "存在的主要问题",
        text: ["工作中还存在一些问题和不足：一是××。二是××。三是××。对此，我院将采取××措施加以改进。"],
      },
      {
        heading: `${year}年工作安排`,
        text: [
          `${year}年，我院将围绕××，重点做好以下工作：`,
          "（一）办好××案件。完善××机制，提高××质量。",
          "（二）推进××改革。落实××，公开××。",
          "（三）加强××建设。健全××，改进××作风。",
        ],
      },
    ],
    closing: ["各位代表！我院将认真落实本次会议决议，依法履行职责，为××作出新的贡献！"],
  };
};
