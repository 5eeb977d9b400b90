import { Skeleton } from '@mantine/core';

/** The layout of a page while its code or first answer is on the way. */
export function PageSkeleton() {
  return (
    <div aria-busy="true">
      <Skeleton height={30} width="min(420px, 80%)" mb="sm" />
      <Skeleton height={16} width="min(560px, 95%)" mb="xl" />
      <Skeleton height={44} mb="lg" />
      <Skeleton height={320} radius="md" />
    </div>
  );
}
