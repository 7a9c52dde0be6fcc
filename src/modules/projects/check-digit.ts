/** The digit that guards a number against slips of the pen: ISO/IEC 7064 MOD 11,10, one digit for digits of any count. Pure. */

/** The check digit of a text of digits. It finds every single wrong digit, and all but a few swaps of neighbours. */
export function checkCharacter(digits: string): string {
  let product = 10
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return String((11 - product) % 10)
}

/** Whether the last digit of a text fits those before it. */
export function fitsCheck(digits: string): boolean {
  return checkCharacter(digits.slice(0, -1)) === digits.slice(-1)
}
