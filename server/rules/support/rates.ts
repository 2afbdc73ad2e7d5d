/** Rates (率) by the words they are named with, as fragments of patterns: what is a percentage by itself. */

/** No more than the whole can be covered, pass or take part: these end at 100%. */
export const BOUNDED_RATE =
  "(?:覆盖|普及|满意|合格|达标|优良|就业|失业|城镇化|城市化|绿化|绿地|入住|空置|通过|及格|办结|知晓|机械化|巩固|参保|参合|无害化处理|污水处理|森林覆盖)率|满意度";

/** These go beyond 100% when a plan is exceeded or pupils of other ages come. */
export const OPEN_RATE = "(?:完成|入学|入园|处理|贡献|升学|签约|开通|到位|化)率|占比|比重";
