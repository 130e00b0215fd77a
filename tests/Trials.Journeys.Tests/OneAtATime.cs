// Each of these tests uses the whole machine: side by side they would measure each other's load, not the product.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
