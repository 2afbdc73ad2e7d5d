/** Milliseconds of the processor that this process has used: what else the machine does hardly changes them. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
