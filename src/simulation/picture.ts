/**
 * Small pictures to hang on appeals: a drawn scene of a plant behind a road, in colours of chance, as PNG. Nobody's photo,
 * and few bytes.
 */
import { crc32, deflateSync } from 'node:zlib'
import { randomBelow, type Random } from '../kernel/ids.ts'
import { between } from './random.ts'

type Colour = readonly [red: number, green: number, blue: number]

const WIDTH = 240
const HEIGHT = 150
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Eight bits a channel, red green blue, nothing interlaced. */
const FORMAT = [8, 2, 0, 0, 0]

/** A picture of chance. */
export function drawPicture(random: Random): Buffer {
  const scene = drawScene(random)
  const lines = Buffer.alloc(HEIGHT * (1 + WIDTH * 3))
  for (let y = 0, at = 0; y < HEIGHT; y++) {
    lines[at++] = 0
    for (let x = 0; x < WIDTH; x++) for (const channel of scene(x, y)) lines[at++] = channel
  }
  const head = Buffer.alloc(8)
  head.writeUInt32BE(WIDTH, 0)
  head.writeUInt32BE(HEIGHT, 4)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([head, Buffer.from(FORMAT)])),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** Sky, two halls with windows, a road with a broken line. */
function drawScene(random: Random): (x: number, y: number) => Colour {
  const wall: Colour = [between(random, 120, 220), between(random, 110, 190), between(random, 90, 180)]
  const halls = [between(random, 15, 45), between(random, 128, 156)].map((left) => ({
    left,
    right: left + between(random, 60, 82),
    top: between(random, 38, 66),
  }))
  const haze = randomBelow(random, 40)
  return (x, y) => {
    if (y >= 112) return y >= 129 && y < 133 && x % 30 < 18 ? LINE : ROAD
    const hall = halls.find(({ left, right, top }) => x >= left && x < right && y >= top)
    if (hall === undefined) return [150 + haze + (y >> 2), 185 + (y >> 2), 225]
    const isWindow = (x - hall.left) % 16 >= 6 && (y - hall.top) % 20 >= 9
    return isWindow ? WINDOW : wall
  }
}

const ROAD: Colour = [84, 86, 90]
const LINE: Colour = [235, 235, 225]
const WINDOW: Colour = [70, 95, 120]
