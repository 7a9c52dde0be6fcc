/** What fills the places in braces of an invented text: streets, numbers, days. Which texts there are is said elsewhere. */

const ROADS = '星渡路 鲸屿路 云栈大道 芦笙路 石帆大道 青砚路 霁月街 望潮路 铃谷路 陶渚街'.split(' ')

/** What fills the places in braces, for one appeal. */
export type Filling = Readonly<Record<'road' | 'n' | 'days' | 'money' | 'month', string>>

/** Draws a filling. `drawn` gives a whole number from 0 below its argument. */
export function drawFilling(drawn: (below: number) => number): Filling {
  return {
    road: ROADS[drawn(ROADS.length)] as string,
    n: String(3 + drawn(40)),
    days: String(5 + drawn(30)),
    money: String(2 + drawn(90)),
    month: String(1 + drawn(12)),
  }
}

/** Puts a filling into a text. */
export function fill(text: string, filling: Filling): string {
  return text.replace(/\{(\w+)\}/g, (_place, name: keyof Filling) => filling[name])
}
