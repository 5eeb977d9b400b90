import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '../../access/actor.js';
import { DeviceModel } from './device-model.model.js';
import { DeviceModelsService } from './device-models.service.js';
import { PublishDeviceModelInput } from './publish-device-model.input.js';

@Resolver(() => DeviceModel)
export class DeviceModelsResolver {
  constructor(private readonly models: DeviceModelsService) {}

  @Query(() => [DeviceModel], { description: 'Models of pumps and catheters, the newest version of each.' })
  deviceModels(): Promise<DeviceModel[]> {
    return this.models.all();
  }

  @Mutation(() => DeviceModel, {
    description: 'Publishes a version of a device model. Needs a fresh proof of who publishes it.',
  })
  publishDeviceModel(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => PublishDeviceModelInput, description: 'The version, and why there is one.' })
    input: PublishDeviceModelInput,
  ): Promise<DeviceModel> {
    return this.models.publish(actor, input);
  }
}
