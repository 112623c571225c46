import { Workflow, type INode, type INodeExecutionData, type INodeParameters, type INodeProperties, type INodeType } from 'n8n-workflow';

/** A workflow of one node, with n8n's own reading of parameters: defaults, what is shown, expressions. */
export class OneNode {
  readonly node: INode;
  readonly #workflow: Workflow;

  constructor(
    properties: INodeProperties[],
    parameters: INodeParameters,
    private readonly items: INodeExecutionData[] = [{ json: {} }],
    settings: Partial<INode> = {},
  ) {
    const type = typeWith(properties);
    this.node = { id: 'node-1', name: 'Node', type: 'fixture', typeVersion: 1, position: [0, 0], parameters, ...settings };
    this.#workflow = new Workflow({
      id: 'workflow-1',
      nodes: [this.node],
      connections: {},
      active: false,
      nodeTypes: { getByName: () => type, getByNameAndVersion: () => type, getKnownTypes: () => ({}) },
    });
  }

  /** The value of a parameter at an item, or the fallback where n8n has none. Throws, as n8n does, where there is neither. */
  parameter(name: string, itemIndex: number, fallback?: unknown): unknown {
    const raw = this.#workflow.getNode('Node')?.parameters[name];
    if (raw === undefined) {
      if (fallback === undefined) throw new RangeError(`Could not get parameter "${name}"`);
      return fallback;
    }
    return this.#workflow.expression.getParameterValue(raw, null, 0, itemIndex, 'Node', this.items, 'manual', {});
  }

  /** An expression of the node's description, such as its outputs. */
  evaluated(expression: string): unknown {
    return this.#workflow.expression.getSimpleParameterValue(this.node, expression, 'internal', {});
  }
}

function typeWith(properties: INodeProperties[]): INodeType {
  return {
    description: {
      displayName: 'Fixture',
      name: 'fixture',
      group: ['output'],
      version: 1,
      description: 'Made up',
      defaults: { name: 'Fixture' },
      inputs: ['main'],
      outputs: ['main'],
      properties,
    },
  };
}
