#include "config.h"
typedef int store_layer; /* the layer is empty yet */
